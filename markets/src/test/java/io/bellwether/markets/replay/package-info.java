/** What replay promises. */
@NullMarked
package io.bellwether.markets.replay;

import org.jspecify.annotations.NullMarked;
