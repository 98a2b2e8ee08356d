package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.Kernels;

/**
 * Rows in float32 for the sieve: each a unit vector and its norm, unit vectors packed in panels of
 * {@value Kernels#PANEL} rows with the values of one feature side by side, so that a row needs no
 * padding. One copy serves every measure, and rows of any size keep their direction. Norms are
 * divided by the greatest one: they lie in 0..1, and nothing overflows.
 */
final class UnitPanels {

  private final int rowCount;
  private final int n;
  private final double scale;
  private final float[] panels;
  private final float[] norms;
  private final Kernels kernels;

  UnitPanels(WeightedRows rows, Kernels kernels) {
    this.rowCount = rows.rowCount();
    this.n = rows.featureCount();
    this.scale = greatestNorm(rows);
    this.kernels = kernels;
    int padded = Math.ceilDiv(rowCount, Kernels.PANEL) * Kernels.PANEL;
    this.panels = new float[Math.multiplyExact(padded, n)];
    this.norms = new float[padded];
    double[] row = new double[n];
    for (int r = 0; r < rowCount; r++) {
      pack(rows, r, row);
    }
  }

  private static double greatestNorm(WeightedRows rows) {
    double square = 0;
    for (int row = 0; row < rows.rowCount(); row++) {
      square = Math.max(square, rows.square(row));
    }
    return Math.sqrt(square);
  }

  private void pack(WeightedRows rows, int r, double[] row) {
    double norm = Math.sqrt(rows.square(r));
    if (norm == 0) {
      return;
    }
    rows.rowInto(r, row);
    norms[r] = (float) (norm / scale);
    double inverse = 1 / norm;
    int at = r / Kernels.PANEL * n * Kernels.PANEL + r % Kernels.PANEL;
    for (int f = 0; f < n; f++) {
      panels[at + f * Kernels.PANEL] = (float) (row[f] * inverse);
    }
  }

  int rowCount() {
    return rowCount;
  }

  int n() {
    return n;
  }

  /** The greatest norm of all rows, 0 if there is no other vector than zero. */
  double scale() {
    return scale;
  }

  /** The norm of a row divided by {@link #scale}. */
  float norm(int row) {
    return norms[row];
  }

  /**
   * Products of queries with the unit vectors of rows {@code first} to {@code end - 1}, those of
   * query q at {@code out[q * stride]}.
   *
   * @param first a multiple of the panel
   * @param count 1 or {@value Kernels#QUERIES}
   */
  void products(float[] queries, int at, int count, int first, int end, float[] out, int stride) {
    for (int row = first; row < end; row += Kernels.PANEL) {
      if (count == 1) {
        kernels.panelProducts(queries, at, n, panels, row * n, out, row - first);
      } else {
        kernels.panelProducts(queries, at, n, panels, row * n, out, row - first, stride);
      }
    }
  }

  /** As {@link #products}, the nearness by L1. */
  void distances(
      float[] queries,
      int at,
      int count,
      int first,
      int end,
      float slack,
      float[] out,
      int stride) {
    for (int row = first; row < end; row += Kernels.PANEL) {
      if (count == 1) {
        kernels.panelDistances(
            queries, at, n, panels, row * n, norms, row, slack, out, row - first);
      } else {
        kernels.panelDistances(
            queries, at, n, panels, row * n, norms, row, slack, out, row - first, stride);
      }
    }
  }

  Kernels kernels() {
    return kernels;
  }

  float[] norms() {
    return norms;
  }
}
