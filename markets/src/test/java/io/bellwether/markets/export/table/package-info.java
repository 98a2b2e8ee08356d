/** What export.table promises. */
@NullMarked
package io.bellwether.markets.export.table;

import org.jspecify.annotations.NullMarked;
