/**
 * Bayesian personalised ranking: what an investor bought is to stand above what they did not.
 * Called by whoever trains or serves models; the same bits on any number of threads.
 */
@NullMarked
package io.bellwether.algorithms.bpr;

import org.jspecify.annotations.NullMarked;
