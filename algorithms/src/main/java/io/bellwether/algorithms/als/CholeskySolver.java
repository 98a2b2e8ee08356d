package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * The exact solution by {@code A = UtU} with U upper triangular, then {@code Ut z = b} and {@code U
 * x = z}. Row by row, so that every inner loop runs along a row.
 *
 * @see "Golub, Van Loan: Matrix Computations, 4th edition 2013, section 4.2"
 */
final class CholeskySolver implements RowSolver {

  private final Kernels kernels;
  private final int n;
  private final float[] a;
  private final float[] b;
  private final float[] tile;

  CholeskySolver(Kernels kernels, int n) {
    this.kernels = kernels;
    this.n = n;
    this.a = new float[n * n];
    this.b = new float[n];
    this.tile = new float[NormalEquations.TILE * n];
  }

  @Override
  public void solve(NormalEquations equations, float[] x, int xAt) {
    equations.formInto(a, b, tile);
    substitute(x, xAt);
  }

  /** Replaces a right-hand side of length n by the solution for it: {@code A^-1 x}. */
  void solveFor(NormalEquations equations, float[] x) {
    equations.formInto(a, b, tile);
    System.arraycopy(x, 0, b, 0, n);
    substitute(x, 0);
  }

  private void substitute(float[] x, int xAt) {
    factorise();
    // Ut z = b, eliminating forwards along the rows of U
    for (int k = 0; k < n; k++) {
      b[k] /= a[k * n + k];
      for (int j = k + 1; j < n; j++) {
        b[j] = Math.fma(-b[k], a[k * n + j], b[j]);
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      float sum = b[k];
      for (int j = k + 1; j < n; j++) {
        sum = Math.fma(-a[k * n + j], x[xAt + j], sum);
      }
      x[xAt + k] = sum / a[k * n + k];
    }
  }

  /** Overwrites the upper triangle of A by U; what lies below the diagonal comes out zero. */
  private void factorise() {
    for (int k = 0; k < n; k++) {
      int row = k * n;
      float pivot = (float) Math.sqrt(a[row + k]);
      a[row + k] = pivot;
      for (int j = k + 1; j < n; j++) {
        a[row + j] /= pivot;
      }
      Arrays.fill(a, row, row + k, 0f);
      for (int i = k + 1; i < n; i++) {
        int tileStart = i / Kernels.LANES * Kernels.LANES;
        kernels.add(-a[row + i], a, row + tileStart, a, i * n + tileStart, n - tileStart);
      }
    }
  }
}
