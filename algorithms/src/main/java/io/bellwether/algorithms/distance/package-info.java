/**
 * How far apart two rows of features are, exactly: three measures and their blend, weights and the
 * population's extent, and what each feature adds. Called by the searches for nearest rows.
 */
@NullMarked
package io.bellwether.algorithms.distance;

import org.jspecify.annotations.NullMarked;
