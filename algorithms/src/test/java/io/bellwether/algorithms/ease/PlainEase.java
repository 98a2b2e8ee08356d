package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** The closed form in double with a Gauss-Jordan inverse with pivoting, over a dense matrix. */
final class PlainEase {

  private PlainEase() {}

  static double[][] weights(CsrMatrix bought, double lambda) {
    int n = bought.columnCount();
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      gram[i][i] = lambda;
    }
    for (int u = 0; u < bought.rowCount(); u++) {
      for (int i : bought.rowColumns(u)) {
        for (int j : bought.rowColumns(u)) {
          gram[i][j]++;
        }
      }
    }
    double[][] p = inverse(gram);
    double[][] b = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i][j] = i == j ? 0 : -p[i][j] / p[j][j];
      }
    }
    return b;
  }

  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] rows = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, rows[i], 0, n);
      rows[i][n + i] = 1;
    }
    for (int k = 0; k < n; k++) {
      int largest = k;
      for (int i = k; i < n; i++) {
        largest = Math.abs(rows[i][k]) > Math.abs(rows[largest][k]) ? i : largest;
      }
      double[] pivotRow = rows[largest];
      rows[largest] = rows[k];
      rows[k] = pivotRow;
      double pivot = pivotRow[k];
      for (int j = 0; j < 2 * n; j++) {
        pivotRow[j] /= pivot;
      }
      for (int i = 0; i < n; i++) {
        double factor = rows[i][k];
        for (int j = 0; j < 2 * n && i != k; j++) {
          rows[i][j] -= factor * pivotRow[j];
        }
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows[i], n, inverse[i], 0, n);
    }
    return inverse;
  }
}
