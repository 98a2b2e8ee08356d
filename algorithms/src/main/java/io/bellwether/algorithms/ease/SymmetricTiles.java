package io.bellwether.algorithms.ease;

/**
 * A symmetric float64 matrix kept as the square tiles on and below its diagonal, so that it takes
 * half the memory and a product of tiles stays in cache. The last tiles are padded with the
 * identity, which an inverse keeps to itself.
 */
final class SymmetricTiles {

  /** Rows and columns of a tile: twelve panels of the product kernel, 162 KiB. */
  static final int SIDE = 144;

  private final int size;
  private final int tileRows;
  private final double[][] tiles;

  /** The identity where padded, else 0. */
  SymmetricTiles(int size) {
    this.size = size;
    this.tileRows = Math.ceilDiv(size, SIDE);
    this.tiles = new double[tileRows * (tileRows + 1) / 2][SIDE * SIDE];
    for (int padding = size; padding < tileRows * SIDE; padding++) {
      set(padding, padding, 1);
    }
  }

  /** Rows of the matrix without the padding. */
  int size() {
    return size;
  }

  /** Rows of tiles. */
  int tileRows() {
    return tileRows;
  }

  /** Tile in row i and column j at most i: row-major, {@link #SIDE} x SIDE. */
  double[] tile(int i, int j) {
    return tiles[i * (i + 1) / 2 + j];
  }

  double get(int row, int column) {
    return row / SIDE >= column / SIDE
        ? tile(row / SIDE, column / SIDE)[row % SIDE * SIDE + column % SIDE]
        : tile(column / SIDE, row / SIDE)[column % SIDE * SIDE + row % SIDE];
  }

  /** Sets a value on or below the diagonal, or in a tile on it. */
  void set(int row, int column, double value) {
    tile(row / SIDE, column / SIDE)[row % SIDE * SIDE + column % SIDE] = value;
  }
}
