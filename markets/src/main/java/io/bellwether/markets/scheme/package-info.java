/** What the investors buy and when. Called by generation. */
@NullMarked
package io.bellwether.markets.scheme;

import org.jspecify.annotations.NullMarked;
