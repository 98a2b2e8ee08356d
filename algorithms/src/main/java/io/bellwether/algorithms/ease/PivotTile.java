package io.bellwether.algorithms.ease;

import static io.bellwether.algorithms.ease.SymmetricTiles.SIDE;

/**
 * Inverts one tile on the diagonal by sweeping its pivots one after another, each being
 *
 * <pre>a_pp = -1 / d,  a_ip = a_ip / d,  a_ij = a_ij - a_ip a_pj / d,  d = a_pp</pre>
 *
 * which leaves the negative inverse.
 */
final class PivotTile {

  /** Part of its first value below which a pivot is rounding and no more. */
  private static final double LEAST = 1e-12;

  /** Every pivot was used. */
  static final int INVERTED = -1;

  private PivotTile() {}

  /**
   * Inverts a symmetric positive definite tile in place, to the inverse itself.
   *
   * @param firstPivots what stood on the diagonal before any sweep, from {@code at} on
   * @return {@link #INVERTED}, or the place of the pivot that is not above 0 to working precision
   */
  static int invert(double[] tile, double[] firstPivots, int at) {
    double[] pivotRow = new double[SIDE];
    for (int p = 0; p < SIDE; p++) {
      double pivot = tile[p * SIDE + p];
      if (!(pivot > LEAST * firstPivots[at + p])) {
        return p;
      }
      System.arraycopy(tile, p * SIDE, pivotRow, 0, SIDE);
      for (int i = 0; i < SIDE; i++) {
        double factor = pivotRow[i] / pivot;
        if (i != p) {
          subtract(factor, pivotRow, tile, i * SIDE);
        }
        tile[i * SIDE + p] = factor;
        tile[p * SIDE + i] = factor;
      }
      tile[p * SIDE + p] = -1 / pivot;
    }
    for (int cell = 0; cell < tile.length; cell++) {
      tile[cell] = -tile[cell];
    }
    return INVERTED;
  }

  private static void subtract(double factor, double[] pivotRow, double[] tile, int at) {
    for (int j = 0; j < SIDE; j++) {
      tile[at + j] -= factor * pivotRow[j];
    }
  }
}
