/**
 * Tells models what the files of an evaluation know beside the interactions, as of a moment. Called
 * by {@code bellwether evaluate}.
 */
@NullMarked
package io.bellwether.cli.evaluate.knowledge;

import org.jspecify.annotations.NullMarked;
