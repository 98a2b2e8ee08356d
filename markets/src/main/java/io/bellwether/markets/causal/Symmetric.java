package io.bellwether.markets.causal;

/**
 * Small symmetric positive definite matrices, n x n row-major. Plain loops in one order, so the
 * bits are the same everywhere.
 *
 * @see "Golub, Van Loan: Matrix Computations, 4th edition 2013, section 4.2"
 */
final class Symmetric {

  private Symmetric() {}

  /** The lower triangular L with {@code L Lt = A}; zero above the diagonal. */
  static double[] root(double[] a, int n) {
    double[] lower = new double[n * n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = a[row * n + column];
        for (int k = 0; k < column; k++) {
          rest -= lower[row * n + k] * lower[column * n + k];
        }
        lower[row * n + column] =
            row == column ? StrictMath.sqrt(rest) : rest / lower[column * n + column];
      }
    }
    return lower;
  }

  /** The x with {@code L Lt x = b}. */
  static double[] solve(double[] root, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < k; j++) {
        x[k] -= root[k * n + j] * x[j];
      }
      x[k] /= root[k * n + k];
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        x[k] -= root[j * n + k] * x[j];
      }
      x[k] /= root[k * n + k];
    }
    return x;
  }

  static double[] inverse(double[] a, int n) {
    double[] root = root(a, n);
    double[] inverse = new double[n * n];
    for (int column = 0; column < n; column++) {
      double[] unit = new double[n];
      unit[column] = 1;
      double[] x = solve(root, unit);
      for (int row = column; row < n; row++) {
        inverse[row * n + column] = x[row];
        inverse[column * n + row] = x[row];
      }
    }
    return inverse;
  }
}
