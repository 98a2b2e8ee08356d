/**
 * Securities alike because the same investors bought them. Called by the trainer and by the
 * evaluation; its model answers in the recommender.
 */
@NullMarked
package io.bellwether.algorithms.neighbours;

import org.jspecify.annotations.NullMarked;
