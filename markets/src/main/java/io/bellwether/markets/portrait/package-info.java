/** Who the investors are. Called by generation. */
@NullMarked
package io.bellwether.markets.portrait;

import org.jspecify.annotations.NullMarked;
