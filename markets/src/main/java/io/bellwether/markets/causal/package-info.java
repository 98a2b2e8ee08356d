/**
 * A market whose causes are known: who buys what follows from stated strengths, so what a
 * recommender could at best find is known too. Called by whoever needs data with an answer.
 */
@NullMarked
package io.bellwether.markets.causal;

import org.jspecify.annotations.NullMarked;
