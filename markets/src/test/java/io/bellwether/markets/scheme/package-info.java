/** What scheme promises. */
@NullMarked
package io.bellwether.markets.scheme;

import org.jspecify.annotations.NullMarked;
