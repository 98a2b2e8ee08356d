/** Turns scores into probabilities. Called by training, and by serving for what it shows. */
@NullMarked
package io.bellwether.ranking.calibration;

import org.jspecify.annotations.NullMarked;
