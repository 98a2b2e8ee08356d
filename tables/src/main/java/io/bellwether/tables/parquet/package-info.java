/**
 * A table as a Parquet file, through the library of the Parquet project and without Hadoop. Only
 * who writes Parquet needs that library.
 */
@NullMarked
package io.bellwether.tables.parquet;

import org.jspecify.annotations.NullMarked;
