/**
 * Reads a file of separated values from top to bottom once, and says of every row that cannot be
 * used where it is and what is wrong. Called by the packages that know what the columns mean.
 */
@NullMarked
package io.bellwether.cli.evaluate.csv;

import org.jspecify.annotations.NullMarked;
