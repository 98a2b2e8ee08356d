/**
 * How good a model is on purchases it has not seen: a split by time, a metric per investor and an
 * interval around its mean. Called by whoever decides whether a model may serve.
 */
@NullMarked
package io.bellwether.algorithms.evaluation;

import org.jspecify.annotations.NullMarked;
