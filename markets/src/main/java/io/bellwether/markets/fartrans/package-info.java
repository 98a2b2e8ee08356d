/**
 * Clients and assets of the public data set FAR-Trans, in its own layout, as events. Called by
 * replay and by whoever lets real clients trade on a market with known causes.
 */
@NullMarked
package io.bellwether.markets.fartrans;

import org.jspecify.annotations.NullMarked;
