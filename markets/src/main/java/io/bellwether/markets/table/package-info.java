/**
 * Files of comma-separated rows, of which a broken one is named and left out. Called by readers of
 * recorded data.
 */
@NullMarked
package io.bellwether.markets.table;

import org.jspecify.annotations.NullMarked;
