/** Random draws that are the same for ever. Called by portrait and scheme. */
@NullMarked
package io.bellwether.markets.draw;

import org.jspecify.annotations.NullMarked;
