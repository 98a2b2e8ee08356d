/**
 * A linear model in closed form: what each purchase says for and against every other security.
 * Called by the trainer and by the evaluation.
 */
@NullMarked
package io.bellwether.algorithms.ease;

import org.jspecify.annotations.NullMarked;
