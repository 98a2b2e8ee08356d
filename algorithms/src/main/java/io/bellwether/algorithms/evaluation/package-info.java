/**
 * How good a model is on purchases it has not seen: rules that part purchases, a metric per
 * investor and an interval around its mean. Called by the experiments, and by the trainer that
 * decides whether a model may serve.
 */
@NullMarked
package io.bellwether.algorithms.evaluation;

import org.jspecify.annotations.NullMarked;
