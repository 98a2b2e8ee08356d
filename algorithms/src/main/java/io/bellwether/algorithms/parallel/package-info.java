/**
 * Spreads independent work over a pool without letting the number of threads change a result.
 * Called by trainers and by the evaluation.
 */
@NullMarked
package io.bellwether.algorithms.parallel;

import org.jspecify.annotations.NullMarked;
