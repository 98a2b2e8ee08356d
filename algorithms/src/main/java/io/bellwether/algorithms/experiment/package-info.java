/**
 * Fits several kinds of model on the same splits, with or without a search for their
 * hyperparameters, and compares them. Called by the command line and by the benchmarks.
 */
@NullMarked
package io.bellwether.algorithms.experiment;

import org.jspecify.annotations.NullMarked;
