package io.bellwether.algorithms.similarity;

import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Exact nearest rows by cosine, over a dense row-major float32 matrix of rowCount x featureCount:
 *
 * <pre>similarity(x, y) = x . y / (|x| |y|)</pre>
 *
 * <p>Sums are in double, so a result is within 1e-6 of one computed in double throughout. A zero
 * vector has no direction: its similarity with everything, itself included, is 0. Results come most
 * similar first, of equal similarities the lower row first. Immutable, safe for several threads.
 */
public final class CosineNeighbours {

  private final float[] rowMajor;
  private final int rowCount;
  private final int featureCount;
  private final double[] inverseNorms;

  private CosineNeighbours(float[] rowMajor, int rowCount, int featureCount) {
    this.rowMajor = rowMajor;
    this.rowCount = rowCount;
    this.featureCount = featureCount;
    this.inverseNorms = new double[rowCount];
    for (int row = 0; row < rowCount; row++) {
      inverseNorms[row] = inverseNorm(rowMajor, row * featureCount, featureCount);
    }
  }

  /**
   * Keeps the array it is given; nobody may write to it afterwards.
   *
   * @param rowMajor length {@code rowCount * featureCount}, feature f of row r at {@code r *
   *     featureCount + f}
   * @throws IllegalArgumentException if the length does not fit, or a value is NaN or infinite
   */
  public static CosineNeighbours of(float[] rowMajor, int rowCount, int featureCount) {
    if (rowCount < 0 || featureCount < 0 || rowMajor.length != (long) rowCount * featureCount) {
      throw new IllegalArgumentException(
          "rowMajor has length %d, must be %d rows x %d features"
              .formatted(rowMajor.length, rowCount, featureCount));
    }
    for (int at = 0; at < rowMajor.length; at++) {
      if (!Float.isFinite(rowMajor[at])) {
        throw new IllegalArgumentException(
            "row %d, column %d is %s, must be finite"
                .formatted(at / featureCount, at % featureCount, rowMajor[at]));
      }
    }
    return new CosineNeighbours(rowMajor, rowCount, featureCount);
  }

  public int rowCount() {
    return rowCount;
  }

  public int featureCount() {
    return featureCount;
  }

  /**
   * The rows most like a row, itself left out.
   *
   * @param limit at least 1; may exceed the row count
   */
  public List<Neighbour> nearest(int row, int limit) {
    if (row < 0 || row >= rowCount) {
      throw new IllegalArgumentException(
          "row is %d, must be at least 0 and below %d".formatted(row, rowCount));
    }
    int start = row * featureCount;
    return nearest(rowMajor, start, inverseNorms[row], limit, other -> other == row);
  }

  /**
   * The rows most like a vector, without the excluded ones.
   *
   * @param query length {@code featureCount}, finite
   * @param limit at least 1; may exceed the row count
   */
  public List<Neighbour> nearestTo(float[] query, int limit, IntPredicate excluded) {
    if (query.length != featureCount) {
      throw new IllegalArgumentException(
          "query has length %d, must be the feature count %d"
              .formatted(query.length, featureCount));
    }
    for (int feature = 0; feature < featureCount; feature++) {
      if (!Float.isFinite(query[feature])) {
        throw new IllegalArgumentException(
            "query[%d] is %s, must be finite".formatted(feature, query[feature]));
      }
    }
    return nearest(query, 0, inverseNorm(query, 0, featureCount), limit, excluded);
  }

  private List<Neighbour> nearest(
      float[] x, int xStart, double xInverseNorm, int limit, IntPredicate excluded) {
    TopK best = new TopK(limit, rowCount);
    for (int row = 0; row < rowCount; row++) {
      double dot = dot(x, xStart, rowMajor, row * featureCount, featureCount);
      float similarity = clamped(dot * xInverseNorm * inverseNorms[row]);
      if (best.admits(row, similarity) && !excluded.test(row)) {
        best.offer(row, similarity);
      }
    }
    return best.drain(Neighbour::new);
  }

  private static float clamped(double cosine) {
    // rounding may carry a cosine just past 1; adding 0 turns the -0 of a zero vector into 0
    return (float) Math.clamp(cosine, -1.0, 1.0) + 0f;
  }

  private static double inverseNorm(float[] x, int start, int length) {
    double squared = dot(x, start, x, start, length);
    return squared == 0 ? 0 : 1 / Math.sqrt(squared);
  }

  private static double dot(float[] x, int xStart, float[] y, int yStart, int length) {
    double sum = 0;
    for (int f = 0; f < length; f++) {
      sum += (double) x[xStart + f] * y[yStart + f];
    }
    return sum;
  }
}
