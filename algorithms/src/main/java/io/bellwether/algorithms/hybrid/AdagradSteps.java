package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * {@code q += g^2, x -= rate g / sqrt(q)} with q = 1 at first, so that no first step is longer than
 * the rate. A step of a batch is never longer than the rate either: slopes of one sign, all taken
 * at one place, would carry it too far.
 */
final class AdagradSteps implements Steps {

  private final float rate;
  private final Kernels kernels;

  AdagradSteps(float rate, Kernels kernels) {
    this.rate = rate;
    this.kernels = kernels;
  }

  @Override
  public Rows rows(int count, int n) {
    float[] squares = new float[Math.multiplyExact(count, n)];
    Arrays.fill(squares, 1f);
    return new Rows(n, new float[squares.length], squares, new float[0]);
  }

  @Override
  public void step(float g, float[] d, int dAt, float[] x, int xAt, Rows state, int stateAt) {
    kernels.adagradStep(g, d, dAt, rate, x, xAt, state.squares, stateAt, state.n);
  }

  @Override
  public void batchStep(float[] sums, float[] squares, Rows rows, int at) {
    for (int k = 0; k < rows.n; k++) {
      float q = rows.squares[at + k] + squares[k];
      rows.squares[at + k] = q;
      float step = rate * sums[k] / (float) Math.sqrt(q);
      rows.values[at + k] -= Math.clamp(step, -rate, rate);
    }
  }

  @Override
  public void shrink(float amount, float[] x, int xAt, Rows state, int stateAt) {
    for (int k = 0; k < state.n; k++) {
      x[xAt + k] /= 1 + amount * rate / (float) Math.sqrt(state.squares[stateAt + k]);
    }
  }
}
