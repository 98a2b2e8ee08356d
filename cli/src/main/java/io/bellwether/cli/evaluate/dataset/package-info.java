/**
 * Reads the files of an evaluation, all of each or nothing, into columns that do not depend on the
 * order of the rows. Called by {@code bellwether evaluate}.
 */
@NullMarked
package io.bellwether.cli.evaluate.dataset;

import org.jspecify.annotations.NullMarked;
