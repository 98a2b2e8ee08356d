/**
 * Which of all securities an investor chooses: a mixed logit with features. Called by training, by
 * serving and by evaluation.
 */
@NullMarked
package io.bellwether.algorithms.choice;

import org.jspecify.annotations.NullMarked;
