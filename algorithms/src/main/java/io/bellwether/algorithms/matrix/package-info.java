/**
 * Sparse matrices in compressed rows: the one shape in which interactions and neighbours travel
 * between trainers, models and snapshots.
 */
@NullMarked
package io.bellwether.algorithms.matrix;

import org.jspecify.annotations.NullMarked;
