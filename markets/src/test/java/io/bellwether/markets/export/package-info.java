/** What export promises. */
@NullMarked
package io.bellwether.markets.export;

import org.jspecify.annotations.NullMarked;
