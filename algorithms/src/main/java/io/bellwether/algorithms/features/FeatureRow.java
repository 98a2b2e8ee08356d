package io.bellwether.algorithms.features;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * The features of one investor or one security: distinct columns, ascending, each with a finite
 * value. A column that is not there is 0. A view over arrays that nobody may write to.
 */
public final class FeatureRow {

  private static final FeatureRow NONE = new FeatureRow(new int[0], new float[0], 0, 0);

  private final int[] columns;
  private final float[] values;
  private final int from;
  private final int to;

  private FeatureRow(int[] columns, float[] values, int from, int to) {
    this.columns = columns;
    this.values = values;
    this.from = from;
    this.to = to;
  }

  /** Nothing is known. */
  public static FeatureRow none() {
    return NONE;
  }

  /**
   * Features by column; keeps both arrays.
   *
   * @throws IllegalArgumentException if the lengths differ, the columns do not rise from 0 or more,
   *     or a value is not finite
   */
  public static FeatureRow of(int[] columns, float[] values) {
    if (columns.length != values.length) {
      throw new IllegalArgumentException(
          "feature row has %d columns but %d values".formatted(columns.length, values.length));
    }
    int previous = -1;
    for (int at = 0; at < columns.length; at++) {
      if (columns[at] <= previous) {
        throw new IllegalArgumentException(
            "feature column %d is %d, must be above %d".formatted(at, columns[at], previous));
      }
      if (!Float.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "value of feature column %d is %s, must be finite".formatted(columns[at], values[at]));
      }
      previous = columns[at];
    }
    return new FeatureRow(columns, values, 0, columns.length);
  }

  /** A row of a matrix of features; not copied. */
  public static FeatureRow ofRow(CsrMatrix features, int row) {
    return new FeatureRow(
        features.columns(), features.values(), features.rowStart(row), features.rowEnd(row));
  }

  public int size() {
    return to - from;
  }

  /** A column, {@code at} from 0 to {@code size - 1}; ascending. */
  public int column(int at) {
    return columns[from + at];
  }

  /** The value at the same place. */
  public float value(int at) {
    return values[from + at];
  }

  /** Throws an {@link IllegalArgumentException} with both numbers if a column is beyond a count. */
  public void checkWithin(int featureCount) {
    if (size() > 0 && column(size() - 1) >= featureCount) {
      throw new IllegalArgumentException(
          "feature column is %d, must be below the feature count %d"
              .formatted(column(size() - 1), featureCount));
    }
  }

  /** Equal columns and values, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureRow that
        && Arrays.equals(columns, from, to, that.columns, that.from, that.to)
        && Arrays.equals(values, from, to, that.values, that.from, that.to);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * (31 * hash + columns[at]) + Float.hashCode(values[at]);
    }
    return hash;
  }
}
