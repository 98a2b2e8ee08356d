/** What draw promises. */
@NullMarked
package io.bellwether.markets.draw;

import org.jspecify.annotations.NullMarked;
