/**
 * Implicit-feedback alternating least squares. Called by the trainer and by the evaluation; its
 * model answers for any history by solving for the investor's factors when asked.
 */
@NullMarked
package io.bellwether.algorithms.als;

import org.jspecify.annotations.NullMarked;
