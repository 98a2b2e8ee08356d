package io.bellwether.algorithms.distance;

/** A dense float32 matrix of rowCount x featureCount, row-major, every value finite. Immutable. */
public final class FeatureRows {

  private final float[] rowMajor;
  private final int rowCount;
  private final int featureCount;

  private FeatureRows(float[] rowMajor, int rowCount, int featureCount) {
    this.rowMajor = rowMajor;
    this.rowCount = rowCount;
    this.featureCount = featureCount;
  }

  /**
   * Keeps the array it is given; nobody may write to it afterwards.
   *
   * @param rowMajor length {@code rowCount * featureCount}, feature f of row r at {@code r *
   *     featureCount + f}
   * @throws IllegalArgumentException if the length does not fit, or a value is NaN or infinite
   */
  public static FeatureRows of(float[] rowMajor, int rowCount, int featureCount) {
    if (rowCount < 0 || featureCount < 1 || rowMajor.length != (long) rowCount * featureCount) {
      throw new IllegalArgumentException(
          "rowMajor has length %d, must be %d rows x %d features, at least 1"
              .formatted(rowMajor.length, rowCount, featureCount));
    }
    for (int at = 0; at < rowMajor.length; at++) {
      if (!Float.isFinite(rowMajor[at])) {
        throw new IllegalArgumentException(
            "row %d, feature %d is %s, must be finite"
                .formatted(at / featureCount, at % featureCount, rowMajor[at]));
      }
    }
    return new FeatureRows(rowMajor, rowCount, featureCount);
  }

  public int rowCount() {
    return rowCount;
  }

  public int featureCount() {
    return featureCount;
  }

  public float value(int row, int feature) {
    return rowMajor[row * featureCount + feature];
  }

  /** Where a row begins in {@link #rowMajor}. */
  int start(int row) {
    return row * featureCount;
  }

  /** The values themselves, not to be written. */
  float[] rowMajor() {
    return rowMajor;
  }
}
