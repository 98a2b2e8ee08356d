package io.bellwether.crosssell.held;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;

/** Holdings that never change: the entries of a clients x securities matrix. Copies nothing. */
public final class MatrixHoldings implements Holdings {

  private final CsrMatrix matrix;
  private final int[] holders;

  private MatrixHoldings(CsrMatrix matrix, int[] holders) {
    this.matrix = matrix;
    this.holders = holders;
  }

  /**
   * @param matrix clients x securities; a stored entry is held, whatever its value
   */
  public static MatrixHoldings of(CsrMatrix matrix) {
    int[] holders = new int[matrix.columnCount()];
    for (int security : matrix.columns()) {
      holders[security]++;
    }
    return new MatrixHoldings(matrix, holders);
  }

  @Override
  public int clientCount() {
    return matrix.rowCount();
  }

  @Override
  public int securityCount() {
    return matrix.columnCount();
  }

  @Override
  public History of(int client) {
    Checks.index("client", client, matrix.rowCount());
    return History.ofRow(matrix, client);
  }

  @Override
  public int holders(int security) {
    Checks.index("security", security, matrix.columnCount());
    return holders[security];
  }

  @Override
  public long pairs() {
    return matrix.nonZeroCount();
  }
}
