/** What table promises. */
@NullMarked
package io.bellwether.markets.table;

import org.jspecify.annotations.NullMarked;
