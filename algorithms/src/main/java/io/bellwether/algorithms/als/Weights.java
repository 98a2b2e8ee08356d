package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** Sums over a matrix of weights. */
final class Weights {

  private Weights() {}

  /** The sum of all weights, in double, by position. */
  static double sum(CsrMatrix matrix) {
    double sum = 0;
    for (int at = 0; at < matrix.nonZeroCount(); at++) {
      sum += matrix.value(at);
    }
    return sum;
  }

  /** Rows with at least one entry. */
  static int filledRows(CsrMatrix matrix) {
    int filled = 0;
    for (int row = 0; row < matrix.rowCount(); row++) {
      if (matrix.rowLength(row) > 0) {
        filled++;
      }
    }
    return filled;
  }
}
