package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Kernels that step along slopes. Roots and quotients are rounded correctly, here as in Java. */
final class SimdSteps {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;

  private SimdSteps() {}

  static void adagradStep(
      float g,
      float[] d,
      int dAt,
      float rate,
      float[] x,
      int xAt,
      float[] squares,
      int squaresAt,
      int n) {
    FloatVector down = FloatVector.broadcast(S, -rate);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector slope = FloatVector.fromArray(S, d, dAt + k).mul(g);
      FloatVector q = slope.fma(slope, FloatVector.fromArray(S, squares, squaresAt + k));
      q.intoArray(squares, squaresAt + k);
      down.fma(slope.div(q.sqrt()), FloatVector.fromArray(S, x, xAt + k)).intoArray(x, xAt + k);
    }
  }

  static void adadeltaStep(
      float g,
      float[] d,
      int dAt,
      float rho,
      float epsilon,
      float[] x,
      int xAt,
      float[] squares,
      float[] updates,
      int stateAt,
      int n) {
    FloatVector kept = FloatVector.broadcast(S, rho);
    FloatVector rest = FloatVector.broadcast(S, 1 - rho);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector slope = FloatVector.fromArray(S, d, dAt + k).mul(g);
      FloatVector q =
          kept.fma(FloatVector.fromArray(S, squares, stateAt + k), rest.mul(slope).mul(slope));
      FloatVector m = FloatVector.fromArray(S, updates, stateAt + k);
      FloatVector step = slope.mul(m.add(epsilon).div(q.add(epsilon)).sqrt());
      q.intoArray(squares, stateAt + k);
      FloatVector.fromArray(S, x, xAt + k).sub(step).intoArray(x, xAt + k);
      kept.fma(m, rest.mul(step).mul(step)).intoArray(updates, stateAt + k);
    }
  }

  static void addWithSquares(
      float alpha, float[] x, int xAt, float[] sums, float[] squares, int at, int n) {
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector product = FloatVector.fromArray(S, x, xAt + k).mul(alpha);
      FloatVector.fromArray(S, sums, at + k).add(product).intoArray(sums, at + k);
      product.fma(product, FloatVector.fromArray(S, squares, at + k)).intoArray(squares, at + k);
    }
  }
}
