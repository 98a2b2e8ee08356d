/**
 * Measures rankings against later purchases: a row of metrics per investor, means over investors
 * with intervals, and whether two models differ. Called by the experiments.
 */
@NullMarked
package io.bellwether.algorithms.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
