package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** ALS in double, dense and slow: the loss and the exact solution as the equations stand. */
final class PlainAls {

  private final CsrMatrix weights;
  private final double alpha;
  private final double lambda;
  private final double exponent;

  PlainAls(CsrMatrix weights, AlsModel model, double exponent) {
    this.weights = weights;
    this.alpha = model.alpha();
    this.lambda = model.lambda();
    this.exponent = exponent;
  }

  double loss(double[][] x, double[][] y) {
    double loss = 0;
    for (int u = 0; u < x.length; u++) {
      for (int i = 0; i < y.length; i++) {
        double error = (weights.get(u, i) > 0 ? 1 : 0) - dot(x[u], y[i]);
        loss += confidence(u, i) * error * error;
      }
    }
    for (int u = 0; u < x.length; u++) {
      loss += lambda * scale(u, true) * dot(x[u], x[u]);
    }
    for (int i = 0; i < y.length; i++) {
      loss += lambda * scale(i, false) * dot(y[i], y[i]);
    }
    return loss;
  }

  /** The exact x of investor u for fixed y. */
  double[] investor(int u, double[][] y) {
    int f = y[0].length;
    double[][] a = new double[f][f + 1];
    for (int i = 0; i < y.length; i++) {
      double c = confidence(u, i);
      double p = weights.get(u, i) > 0 ? 1 : 0;
      for (int k = 0; k < f; k++) {
        for (int l = 0; l < f; l++) {
          a[k][l] += c * y[i][k] * y[i][l];
        }
        a[k][f] += c * p * y[i][k];
      }
    }
    for (int k = 0; k < f; k++) {
      a[k][k] += lambda * scale(u, true);
    }
    return gaussJordan(a);
  }

  /** The largest component of the gradient of the loss at x_u, halved: A x - b. */
  double residual(int u, double[] x, double[][] y) {
    double largest = 0;
    for (int k = 0; k < x.length; k++) {
      double gradient = lambda * scale(u, true) * x[k];
      for (int i = 0; i < y.length; i++) {
        double error = dot(x, y[i]) - (weights.get(u, i) > 0 ? 1 : 0);
        gradient += confidence(u, i) * error * y[i][k];
      }
      largest = Math.max(largest, Math.abs(gradient));
    }
    return largest;
  }

  private double confidence(int u, int i) {
    return 1 + alpha * weights.get(u, i);
  }

  private double scale(int row, boolean investor) {
    int rows = investor ? weights.rowCount() : weights.columnCount();
    double mean = 0;
    for (int r = 0; r < rows; r++) {
      mean += total(r, investor) / rows;
    }
    return Math.pow(total(row, investor) / mean, exponent);
  }

  private double total(int row, boolean investor) {
    int cells = investor ? weights.columnCount() : weights.rowCount();
    double total = 0;
    for (int cell = 0; cell < cells; cell++) {
      total += investor ? confidence(row, cell) : confidence(cell, row);
    }
    return total;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  static double[][] rows(float[] flat, int n) {
    double[][] rows = new double[flat.length / n][n];
    for (int at = 0; at < flat.length; at++) {
      rows[at / n][at % n] = flat[at];
    }
    return rows;
  }

  private static double[] gaussJordan(double[][] a) {
    int f = a.length;
    for (int k = 0; k < f; k++) {
      for (int row = 0; row < f; row++) {
        if (row != k) {
          double times = a[row][k] / a[k][k];
          for (int l = k; l <= f; l++) {
            a[row][l] -= times * a[k][l];
          }
        }
      }
    }
    double[] solution = new double[f];
    for (int k = 0; k < f; k++) {
      solution[k] = a[k][f] / a[k][k];
    }
    return solution;
  }
}
