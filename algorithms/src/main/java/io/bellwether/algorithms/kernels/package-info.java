/**
 * The inner loops, twice: plain Java and the Vector API, equal bit for bit. Called by trainers and
 * models; {@link io.bellwether.algorithms.kernels.Kernels} says how the bits are kept equal.
 */
@NullMarked
package io.bellwether.algorithms.kernels;

import org.jspecify.annotations.NullMarked;
