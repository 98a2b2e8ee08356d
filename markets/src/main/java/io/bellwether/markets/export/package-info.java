/**
 * Writes a feed into a folder: a table a kind of event, as CSV or Parquet, and what a reader must
 * know beside it. All of it is there in the end or nothing is. Called by the command line.
 */
@NullMarked
package io.bellwether.markets.export;

import org.jspecify.annotations.NullMarked;
