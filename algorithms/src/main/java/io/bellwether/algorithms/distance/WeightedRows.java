package io.bellwether.algorithms.distance;

/**
 * Rows of features, each feature times its weight, and their exact distances: every product, sum
 * and quotient in double. Weights are applied as a row is read, so other weights cost one pass over
 * the rows for their squares. Immutable, safe for several threads.
 */
public final class WeightedRows {

  /** A weight that is not 0 lies between this and its inverse, so that no square overflows. */
  private static final double LEAST_WEIGHT = 1e-6;

  private final FeatureRows rows;
  private final Extents extents;
  private final double[] weights;
  private final double l1Diameter;
  private final double l2Diameter;
  private final double[] squares;

  /**
   * @param weights one for each feature: 0, or from 1e-6 to 1e6
   * @throws IllegalArgumentException if the feature counts differ, or a weight is out of bounds
   */
  public WeightedRows(FeatureRows rows, Extents extents, float[] weights) {
    if (extents.featureCount() != rows.featureCount() || weights.length != rows.featureCount()) {
      throw new IllegalArgumentException(
          "%d extents and %d weights, must be the feature count %d"
              .formatted(extents.featureCount(), weights.length, rows.featureCount()));
    }
    this.rows = rows;
    this.extents = extents;
    this.weights = checked(weights);
    this.l1Diameter = extents.l1Diameter(this.weights);
    this.l2Diameter = extents.l2Diameter(this.weights);
    this.squares = new double[rows.rowCount()];
    double[] row = new double[rows.featureCount()];
    for (int r = 0; r < squares.length; r++) {
      rowInto(r, row);
      squares[r] = Sums.product(row, this.weights, rows.rowMajor(), rows.start(r));
    }
  }

  private static double[] checked(float[] weights) {
    double[] checked = new double[weights.length];
    for (int feature = 0; feature < weights.length; feature++) {
      double weight = weights[feature];
      if (weight != 0 && !((float) LEAST_WEIGHT <= weight && weight <= 1 / LEAST_WEIGHT)) {
        throw new IllegalArgumentException(
            "weight of feature %d is %s, must be 0 or from 1e-6 to 1e6".formatted(feature, weight));
      }
      checked[feature] = weight;
    }
    return checked;
  }

  /** The same rows and extents under other weights. */
  public WeightedRows withWeights(float[] others) {
    return new WeightedRows(rows, extents, others);
  }

  public int rowCount() {
    return rows.rowCount();
  }

  public int featureCount() {
    return rows.featureCount();
  }

  /** What L1 distances are divided by. */
  public double l1Diameter() {
    return l1Diameter;
  }

  /** What L2 distances are divided by. */
  public double l2Diameter() {
    return l2Diameter;
  }

  /** The square of a row's norm. */
  public double square(int row) {
    return squares[row];
  }

  /** Writes a row, weighted. */
  public void rowInto(int row, double[] weighted) {
    float[] values = rows.rowMajor();
    int start = rows.start(row);
    for (int f = 0; f < weighted.length; f++) {
      weighted[f] = weights[f] * values[start + f];
    }
  }

  /** A row as a point to measure from. */
  public Point point(int row) {
    if (row < 0 || row >= rows.rowCount()) {
      throw new IllegalArgumentException(
          "row is %d, must be at least 0 and below %d".formatted(row, rows.rowCount()));
    }
    double[] weighted = new double[weights.length];
    rowInto(row, weighted);
    return new Point(weighted, squares[row]);
  }

  /**
   * Any vector as a point to measure from.
   *
   * @param vector one finite value for each feature, before weights
   */
  public Point point(float[] vector) {
    if (vector.length != weights.length) {
      throw new IllegalArgumentException(
          "vector has length %d, must be the feature count %d"
              .formatted(vector.length, weights.length));
    }
    double[] weighted = new double[weights.length];
    for (int f = 0; f < weighted.length; f++) {
      if (!Float.isFinite(vector[f])) {
        throw new IllegalArgumentException(
            "feature %d of the vector is %s, must be finite".formatted(f, vector[f]));
      }
      weighted[f] = weights[f] * vector[f];
    }
    return new Point(weighted, Sums.product(weighted, weights, vector, 0));
  }

  /** The distance of a point and a row, from 0 to 1. */
  public double distance(Measure measure, Point point, int row) {
    return switch (measure) {
      case Measure.Cosine() -> cosine(point, row);
      case Measure.L1() -> Math.min(1, scaled(l1(point, row), l1Diameter));
      case Measure.L2() -> Math.min(1, scaled(l2(point, row), l2Diameter));
      case Measure.Blend(double cosine, double l1, double l2) ->
          cosine * cosine(point, row)
              + l1 * Math.min(1, scaled(l1(point, row), l1Diameter))
              + l2 * Math.min(1, scaled(l2(point, row), l2Diameter));
    };
  }

  /**
   * The distances of a point and some rows that lie anywhere: all of them are asked of the memory
   * before the first is measured, so that they come together.
   *
   * @param others the first {@code count} are rows
   * @param distances has room for {@code count}
   */
  public void distancesInto(
      Measure measure, Point point, int[] others, int count, double[] distances) {
    float[] values = rows.rowMajor();
    for (int i = 0; i < count; i++) {
      int start = rows.start(others[i]);
      distances[i] = values[start] + values[start + weights.length - 1];
    }
    for (int i = 0; i < count; i++) {
      distances[i] = distance(measure, point, others[i]);
    }
  }

  private double cosine(Point point, int row) {
    double xx = point.square();
    double yy = squares[row];
    if (xx == 0 || yy == 0) {
      return xx == yy ? 0 : 0.5;
    }
    double product = Sums.product(point.weighted(), weights, rows.rowMajor(), rows.start(row));
    // one root of the product of squares: exactly 1 for equal vectors
    return (1 - Math.clamp(product / Math.sqrt(xx * yy), -1.0, 1.0)) / 2;
  }

  private double l1(Point point, int row) {
    return Sums.differences(point.weighted(), weights, rows.rowMajor(), rows.start(row));
  }

  private double l2(Point point, int row) {
    return Math.sqrt(Sums.squares(point.weighted(), weights, rows.rowMajor(), rows.start(row)));
  }

  /** A population without extent has only equal rows: whatever differs from them is far. */
  static double scaled(double distance, double diameter) {
    if (distance == 0) {
      return 0;
    }
    return diameter == 0 ? 1 : distance / diameter;
  }
}
