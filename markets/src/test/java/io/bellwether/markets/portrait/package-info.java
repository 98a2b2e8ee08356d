/** What portrait promises. */
@NullMarked
package io.bellwether.markets.portrait;

import org.jspecify.annotations.NullMarked;
