package io.bellwether.trainer.features;

import java.util.Arrays;

/** Brings one feature's column to a common scale. */
final class ColumnScale {

  private ColumnScale() {}

  /**
   * Writes 0 for unknown (NaN) values, else {@code (x - mean) / extent}, where the extent is the
   * distance of the known extremes when {@code scaled}, else 1. A column without known values, or
   * with one value only, becomes all 0.
   */
  static void centre(double[] column, boolean scaled) {
    double[] known = Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
    if (known.length == 0) {
      Arrays.fill(column, 0);
      return;
    }
    double least = Arrays.stream(known).min().orElseThrow();
    double most = Arrays.stream(known).max().orElseThrow();
    if (least == most) {
      Arrays.fill(column, 0);
      return;
    }
    double mean = mean(known);
    double extent = scaled ? most - least : 1;
    for (int row = 0; row < column.length; row++) {
      column[row] = Double.isNaN(column[row]) ? 0 : (column[row] - mean) / extent;
    }
  }

  /** A plain loop: the order of a stream's sum is not promised, and the bits must be. */
  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
