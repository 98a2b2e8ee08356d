package io.bellwether.algorithms.matrix;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * Solves {@code A x = b} for a symmetric positive definite A by {@code A = UtU} with U upper
 * triangular, then {@code Ut z = b} and {@code U x = z}. Row by row, so that every inner loop runs
 * along a row.
 *
 * @see "Golub, Van Loan: Matrix Computations, 4th edition 2013, section 4.2"
 */
public final class Cholesky {

  private final Kernels kernels;
  private final int n;

  /**
   * @param n order of the matrices, a multiple of {@value Kernels#LANES}
   */
  public Cholesky(Kernels kernels, int n) {
    this.kernels = kernels;
    this.n = n;
  }

  /**
   * Writes the solution.
   *
   * @param a n x n, row-major, of which the tiles on and right of the diagonal are read; becomes U
   * @param b length n; overwritten
   * @param x the solution's n values go from {@code xAt} on
   */
  public void solve(float[] a, float[] b, float[] x, int xAt) {
    factorise(a);
    solveFactorised(a, b, x, xAt);
  }

  /**
   * Replaces right-hand sides by the solutions for them, all at once.
   *
   * @param a U, as {@link #solve} left it
   * @param x n x width, a right-hand side in every column
   * @param width a multiple of {@value Kernels#LANES}
   */
  public void solveFactorised(float[] a, float[] x, int width) {
    float[] transposed = new float[n * n];
    for (int k = 0; k < n; k++) {
      for (int j = k; j < n; j++) {
        transposed[j * n + k] = a[k * n + j];
      }
    }
    float[] known = new float[width];
    for (int k = 0; k < n; k++) {
      Arrays.fill(known, 0);
      kernels.addRows(transposed, k * n, x, 0, k, known, 0, width);
      subtractAndDivide(x, k * width, known, a[k * n + k]);
    }
    for (int k = n - 1; k >= 0; k--) {
      Arrays.fill(known, 0);
      int after = k + 1;
      kernels.addRows(a, k * n + after, x, after * width, n - after, known, 0, width);
      subtractAndDivide(x, k * width, known, a[k * n + k]);
    }
  }

  private static void subtractAndDivide(float[] x, int at, float[] known, float divisor) {
    for (int column = 0; column < known.length; column++) {
      x[at + column] = (x[at + column] - known[column]) / divisor;
    }
  }

  private void solveFactorised(float[] a, float[] b, float[] x, int xAt) {
    // below its diagonal U is 0, so whole tiles of a row may be added or multiplied
    for (int k = 0; k < n; k++) {
      int tile = tileStart(k);
      float z = b[k] / a[k * n + k];
      kernels.add(-z, a, k * n + tile, b, tile, n - tile);
      b[k] = z;
    }
    for (int k = n - 1; k >= 0; k--) {
      int tile = tileStart(k);
      x[xAt + k] = 0;
      float known = kernels.dot(a, k * n + tile, x, xAt + tile, n - tile);
      x[xAt + k] = (b[k] - known) / a[k * n + k];
    }
  }

  private static int tileStart(int k) {
    return k / Kernels.LANES * Kernels.LANES;
  }

  /** Overwrites the upper triangle of A by U; what lies below the diagonal comes out zero. */
  private void factorise(float[] a) {
    for (int k = 0; k < n; k++) {
      int row = k * n;
      float pivot = (float) Math.sqrt(a[row + k]);
      a[row + k] = pivot;
      for (int j = k + 1; j < n; j++) {
        a[row + j] /= pivot;
      }
      Arrays.fill(a, row, row + k, 0f);
      for (int i = k + 1; i < n; i++) {
        int tile = tileStart(i);
        kernels.add(-a[row + i], a, row + tile, a, i * n + tile, n - tile);
      }
    }
  }
}
