/**
 * Learns an order of candidates from what investors did with earlier ones, by LambdaRank over
 * trees. Called by training and by evaluation. The only package that runs LightGBM's native code.
 */
@NullMarked
package io.bellwether.ranking.lambda;

import org.jspecify.annotations.NullMarked;
