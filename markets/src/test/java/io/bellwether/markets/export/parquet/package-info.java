/** What export.parquet promises. */
@NullMarked
package io.bellwether.markets.export.parquet;

import org.jspecify.annotations.NullMarked;
