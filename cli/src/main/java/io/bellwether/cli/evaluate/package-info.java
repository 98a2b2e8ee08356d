/**
 * {@code bellwether evaluate}: compares models on the caller's own interactions, in this process
 * and without a stack. Called by the command line.
 */
@NullMarked
package io.bellwether.cli.evaluate;

import org.jspecify.annotations.NullMarked;
