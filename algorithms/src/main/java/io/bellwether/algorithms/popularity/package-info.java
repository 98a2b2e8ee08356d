/**
 * Popularity, all time or in a recent window: the bar every other model must clear. Called by the
 * trainer, by the recommender for clients of whom nothing is known, and by the evaluation.
 */
@NullMarked
package io.bellwether.algorithms.popularity;

import org.jspecify.annotations.NullMarked;
