/**
 * Tables on disk, as CSV or Parquet: which columns there are is said once, and a row goes cell by
 * cell into a file. Called by whoever writes events or answers to files.
 */
@NullMarked
package io.bellwether.tables;

import org.jspecify.annotations.NullMarked;
