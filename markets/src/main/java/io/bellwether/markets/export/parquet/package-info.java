/**
 * A table as a Parquet file, through the library of the Parquet project and without Hadoop. Called
 * by the export alone, so that whoever writes no Parquet needs no such library.
 */
@NullMarked
package io.bellwether.markets.export.parquet;

import org.jspecify.annotations.NullMarked;
