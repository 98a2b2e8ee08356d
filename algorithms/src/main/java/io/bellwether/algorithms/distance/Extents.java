package io.bellwether.algorithms.distance;

import java.util.Arrays;

/**
 * How far a population reaches in each feature, before weights: what L1 and L2 distances are
 * divided by. With weights w and reaches r, the diameters are those of the weighted box:
 *
 * <pre>
 * D1 = sum over f of w_f r_f
 * D2 = sqrt(sum over f of (w_f r_f)^2)
 * </pre>
 *
 * Fitted once; a change of weights needs no new fit. Immutable.
 */
public final class Extents {

  private final double[] reaches;

  private Extents(double[] reaches) {
    this.reaches = reaches;
  }

  /** From the least to the greatest value of each feature: no two rows are more than 1 apart. */
  public static Extents box(FeatureRows rows) {
    double[] reaches = new double[rows.featureCount()];
    for (int feature = 0; feature < reaches.length && rows.rowCount() > 0; feature++) {
      float least = rows.value(0, feature);
      float greatest = least;
      for (int row = 1; row < rows.rowCount(); row++) {
        least = Math.min(least, rows.value(row, feature));
        greatest = Math.max(greatest, rows.value(row, feature));
      }
      reaches[feature] = (double) greatest - least;
    }
    return new Extents(reaches);
  }

  /**
   * From one quantile to another of each feature, so that a few extreme rows do not press all other
   * distances towards 0. Between two ranks the quantile is interpolated linearly.
   *
   * @param low from 0, below {@code high}
   * @param high at most 1
   */
  public static Extents quantiles(FeatureRows rows, double low, double high) {
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "quantiles are %s and %s, must rise and lie in 0..1".formatted(low, high));
    }
    double[] reaches = new double[rows.featureCount()];
    float[] column = new float[rows.rowCount()];
    for (int feature = 0; feature < reaches.length && column.length > 0; feature++) {
      for (int row = 0; row < column.length; row++) {
        column[row] = rows.value(row, feature);
      }
      Arrays.sort(column);
      reaches[feature] = quantile(column, high) - quantile(column, low);
    }
    return new Extents(reaches);
  }

  /**
   * As fitted before, for example in a training.
   *
   * @param reaches one for each feature, finite and at least 0
   */
  public static Extents of(double[] reaches) {
    for (int feature = 0; feature < reaches.length; feature++) {
      if (!(reaches[feature] >= 0) || !Double.isFinite(reaches[feature])) {
        throw new IllegalArgumentException(
            "reach of feature %d is %s, must be at least 0 and finite"
                .formatted(feature, reaches[feature]));
      }
    }
    return new Extents(reaches.clone());
  }

  public int featureCount() {
    return reaches.length;
  }

  /** Of one feature, before weights. */
  public double reach(int feature) {
    return reaches[feature];
  }

  double l1Diameter(double[] weights) {
    double sum = 0;
    for (int f = 0; f < reaches.length; f++) {
      sum += weights[f] * reaches[f];
    }
    return sum;
  }

  double l2Diameter(double[] weights) {
    double sum = 0;
    for (int f = 0; f < reaches.length; f++) {
      double reach = weights[f] * reaches[f];
      sum += reach * reach;
    }
    return Math.sqrt(sum);
  }

  private static double quantile(float[] ascending, double share) {
    double rank = share * (ascending.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, ascending.length - 1);
    double step = (double) ascending[above] - ascending[below];
    return ascending[below] + (rank - below) * step;
  }
}
