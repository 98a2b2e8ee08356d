package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Kernels;

/** Products of feature rows with a matrix of features x n, and back. */
record FeatureSums(Kernels kernels, int n) {

  /** Adds {@code sum over f of row_f effects_f} to n floats. */
  void add(FeatureRow row, float[] effects, float[] out, int outAt) {
    for (int at = 0; at < row.size(); at++) {
      kernels.add(row.value(at), effects, row.column(at) * n, out, outAt, n);
    }
  }

  /** Adds {@code row_f slope} to each row f of a gradient with respect to the effects. */
  void addGradient(FeatureRow row, float[] slope, int slopeAt, float[] gradient) {
    for (int at = 0; at < row.size(); at++) {
      kernels.add(row.value(at), slope, slopeAt, gradient, row.column(at) * n, n);
    }
  }
}
