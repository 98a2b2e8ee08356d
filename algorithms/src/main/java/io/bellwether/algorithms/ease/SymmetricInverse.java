package io.bellwether.algorithms.ease;

import static io.bellwether.algorithms.ease.SymmetricTiles.SIDE;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;

/**
 * Inverts a symmetric positive definite matrix in place, tile by tile, with the sweep operator.
 * Sweeping the tile row k, with D the inverse of the tile on its diagonal, is
 *
 * <pre>A_ij = A_ij - A_ik D A_kj,  A_ik = A_ik D,  A_kk = -D</pre>
 *
 * and when every k has been swept the matrix holds the negative inverse. As many operations as a
 * Cholesky factorisation with its inverse, n^3, but one kind of product and two waits for each k.
 * No tile's value depends on which thread computes it.
 *
 * @see "Goodnight: A Tutorial on the SWEEP Operator, The American Statistician 33(3), 1979"
 */
final class SymmetricInverse {

  /** Values of eight bytes in a cache line. */
  private static final int LINE = 8;

  private final SymmetricTiles matrix;
  private final Compute compute;
  private final Progress progress;
  private final double[] firstPivots;
  private final double[][] scaled;
  private final double[][] panels;
  private final double[] pivotPanels = new double[SIDE * SIDE];
  private double read;

  private SymmetricInverse(SymmetricTiles matrix, Compute compute, Progress progress) {
    this.matrix = matrix;
    this.compute = compute;
    this.progress = progress;
    this.firstPivots = new double[matrix.tileRows() * SIDE];
    Arrays.setAll(firstPivots, row -> matrix.get(row, row));
    this.scaled = new double[matrix.tileRows()][SIDE * SIDE];
    this.panels = new double[matrix.tileRows()][SIDE * SIDE];
  }

  /** How much {@link #negate} will have reported to its progress. */
  static int steps(int size) {
    int tileRows = Math.ceilDiv(size, SIDE);
    return Math.multiplyExact(tileRows, tileCount(tileRows));
  }

  private static int tileCount(int tileRows) {
    return tileRows * (tileRows + 1) / 2;
  }

  /**
   * Leaves the negative inverse in the matrix.
   *
   * @throws NotPositiveDefiniteException if it has none to working precision
   */
  static void negate(SymmetricTiles matrix, Compute compute, Progress progress) {
    new SymmetricInverse(matrix, compute, progress).sweepAll();
  }

  private void sweepAll() {
    for (int k = 0; k < matrix.tileRows(); k++) {
      progress.stopIfCancelled();
      sweep(k);
    }
  }

  private void sweep(int k) {
    double[] pivot = matrix.tile(k, k);
    int failed = PivotTile.invert(pivot, firstPivots, k * SIDE);
    if (failed != PivotTile.INVERTED) {
      throw new NotPositiveDefiniteException(k * SIDE + failed);
    }
    packColumns(pivot, pivotPanels);
    Blocks.run(
        matrix.tileRows(),
        compute.pool(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (i != k) {
              scale(i, k);
            }
          }
        });
    Blocks.run(
        tileCount(matrix.tileRows()),
        compute.pool(),
        (from, to) -> {
          double sum = 0;
          for (int tile = from; tile < to; tile++) {
            progress.stopIfCancelled();
            sum += update(tile, k);
          }
          // kept, or the compiler would leave the reads out; whose is left does not matter
          read = sum;
          progress.advance(to - from);
        });
    for (int cell = 0; cell < pivot.length; cell++) {
      pivot[cell] = -pivot[cell];
    }
  }

  /** {@code A_ik = A_ik D}, of which the other tiles need both sides. */
  private void scale(int i, int k) {
    double[] tile = i > k ? matrix.tile(i, k) : matrix.tile(k, i);
    if (i < k) {
      transpose(tile);
    }
    packNegativeRows(tile, panels[i]);
    Arrays.fill(scaled[i], 0);
    addProduct(tile, pivotPanels, scaled[i]);
    System.arraycopy(scaled[i], 0, tile, 0, tile.length);
    if (i < k) {
      transpose(tile);
    }
  }

  /** {@code A_ij = A_ij - (A_ik D) A_kj}; gives what {@link #fetch} read. */
  private double update(int tile, int k) {
    int i = rowOf(tile);
    int j = tile - tileCount(i);
    if (i == k || j == k) {
      return 0;
    }
    double fetched = fetch(panels[j]) + fetch(matrix.tile(i, j));
    addProduct(scaled[i], panels[j], matrix.tile(i, j));
    return fetched;
  }

  /**
   * Reads a value from every cache line of a tile, in order. Their misses overlap here, as they
   * cannot in the product, which walks a tile in strips: that takes a quarter off the time.
   */
  private static double fetch(double[] tile) {
    double even = 0;
    double odd = 0;
    for (int at = 0; at < tile.length; at += 2 * LINE) {
      even += tile[at];
      odd += tile[at + LINE];
    }
    return even + odd;
  }

  private static int rowOf(int tile) {
    int row = (int) ((Math.sqrt(8.0 * tile + 1) - 1) / 2);
    // the root may round across the border of a row
    return tileCount(row) > tile ? row - 1 : tileCount(row + 1) <= tile ? row + 1 : row;
  }

  private void addProduct(double[] rows, double[] columnPanels, double[] sums) {
    Kernels kernels = compute.kernels();
    for (int j = 0; j < SIDE; j += Kernels.DOUBLE_PANEL) {
      kernels.addProducts(rows, 0, SIDE, SIDE, columnPanels, j * SIDE, sums, j, SIDE);
    }
  }

  /** Panels of the columns of a tile. */
  private static void packColumns(double[] tile, double[] into) {
    int at = 0;
    for (int j = 0; j < SIDE; j += Kernels.DOUBLE_PANEL) {
      for (int row = 0; row < SIDE; row++) {
        System.arraycopy(tile, row * SIDE + j, into, at, Kernels.DOUBLE_PANEL);
        at += Kernels.DOUBLE_PANEL;
      }
    }
  }

  /** Panels of the columns of a tile's transpose, negative, as the kernel only adds. */
  private static void packNegativeRows(double[] tile, double[] into) {
    int at = 0;
    for (int i = 0; i < SIDE; i += Kernels.DOUBLE_PANEL) {
      for (int column = 0; column < SIDE; column++) {
        for (int row = i; row < i + Kernels.DOUBLE_PANEL; row++) {
          into[at++] = -tile[row * SIDE + column];
        }
      }
    }
  }

  private static void transpose(double[] tile) {
    for (int row = 1; row < SIDE; row++) {
      for (int column = 0; column < row; column++) {
        double below = tile[row * SIDE + column];
        tile[row * SIDE + column] = tile[column * SIDE + row];
        tile[column * SIDE + row] = below;
      }
    }
  }

  @Override
  public String toString() {
    return "SymmetricInverse[" + matrix.size() + " rows, " + read + " read last]";
  }
}
