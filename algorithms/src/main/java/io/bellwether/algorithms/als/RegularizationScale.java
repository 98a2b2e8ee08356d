package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** The s of {@link AlsHyperparameters}: a row's share of the confidence, to the power nu. */
final class RegularizationScale {

  private final double unseen;
  private final double meanConfidence;
  private final float alpha;
  private final float exponent;

  /**
   * For the rows of a matrix.
   *
   * @param matrix weights of the rows being solved; every cell without a weight has confidence 1
   */
  RegularizationScale(CsrMatrix matrix, float alpha, float exponent) {
    this.unseen = matrix.columnCount();
    this.alpha = alpha;
    this.exponent = exponent;
    double total = 0;
    for (int at = 0; at < matrix.nonZeroCount(); at++) {
      total += matrix.value(at);
    }
    this.meanConfidence = unseen + alpha * total / Math.max(1, matrix.rowCount());
  }

  /** The scale for a row whose weights are those from {@code from} to {@code to - 1}. */
  float of(float[] weights, int from, int to) {
    if (exponent == 0) {
      return 1f;
    }
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += weights[at];
    }
    double share = (unseen + alpha * sum) / meanConfidence;
    return (float) StrictMath.pow(share, exponent);
  }
}
