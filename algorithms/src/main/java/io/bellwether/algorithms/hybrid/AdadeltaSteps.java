package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * Running means q of squared slopes and m of squared steps:
 *
 * <pre>
 * q = rho q + (1 - rho) g^2
 * t = g sqrt((m + epsilon) / (q + epsilon)),  x -= t
 * m = rho m + (1 - rho) t^2
 * </pre>
 */
final class AdadeltaSteps implements Steps {

  static final float RHO = 0.95f;
  static final float EPSILON = 1e-6f;

  private final Kernels kernels;

  AdadeltaSteps(Kernels kernels) {
    this.kernels = kernels;
  }

  @Override
  public Rows rows(int count, int n) {
    int length = Math.multiplyExact(count, n);
    return new Rows(n, new float[length], new float[length], new float[length]);
  }

  @Override
  public void step(float g, float[] d, int dAt, float[] x, int xAt, Rows state, int stateAt) {
    kernels.adadeltaStep(
        g, d, dAt, RHO, EPSILON, x, xAt, state.squares, state.updates, stateAt, state.n);
  }

  @Override
  public void batchStep(float[] sums, float[] squares, Rows rows, int at) {
    // the mean squares do not depend on the scale of the slopes, so the sum is one slope
    step(1f, sums, 0, rows.values, at, rows, at);
  }

  @Override
  public void shrink(float amount, float[] x, int xAt, Rows state, int stateAt) {
    for (int k = 0; k < state.n; k++) {
      float m = state.updates[stateAt + k] + EPSILON;
      float q = state.squares[stateAt + k] + EPSILON;
      x[xAt + k] /= 1 + amount * (float) Math.sqrt(m / q);
    }
  }
}
