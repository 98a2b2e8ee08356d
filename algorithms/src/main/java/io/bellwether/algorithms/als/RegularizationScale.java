package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * The confidence of the rows of one side, and what follows from it for their regularisation: the
 * c_u and s_u of {@link AlsHyperparameters}.
 */
final class RegularizationScale {

  private final double unseen;
  private final double meanConfidence;
  private final float alpha;
  private final float exponent;

  /**
   * As a training left it.
   *
   * @param unseen rows of the other side with a purchase
   * @param meanConfidence of the rows of the training
   */
  RegularizationScale(double unseen, double meanConfidence, float alpha, float exponent) {
    this.unseen = unseen;
    this.meanConfidence = meanConfidence;
    this.alpha = alpha;
    this.exponent = exponent;
  }

  /**
   * For the rows of a matrix.
   *
   * @param matrix weights of the rows being solved
   * @param otherCount rows of the other side with a purchase: the cells of a row that count
   */
  RegularizationScale(CsrMatrix matrix, int otherCount, float alpha, float exponent) {
    this(
        otherCount,
        otherCount + alpha * (Weights.sum(matrix) / Math.max(1, Weights.filledRows(matrix))),
        alpha,
        exponent);
  }

  /** The mean over the rows with a purchase of c. */
  double meanConfidence() {
    return meanConfidence;
  }

  /** s of a row whose weights are those from {@code from} to {@code to - 1}. */
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

  /** s of every row of a matrix. */
  float[] ofRows(CsrMatrix matrix) {
    float[] scales = new float[matrix.rowCount()];
    for (int row = 0; row < scales.length; row++) {
      scales[row] = of(matrix.values(), matrix.rowStart(row), matrix.rowEnd(row));
    }
    return scales;
  }
}
