package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * The neighbours of every security, put in row by row and then joined. Different rows may be set by
 * different threads.
 */
public final class NeighbourLists {

  private static final int[] NONE = {};
  private static final float[] NOTHING = {};

  private final int[][] columns;
  private final float[][] values;

  /** No neighbours yet for {@code securityCount} securities. */
  public NeighbourLists(int securityCount) {
    this.columns = new int[securityCount][];
    this.values = new float[securityCount][];
    Arrays.fill(columns, NONE);
    Arrays.fill(values, NOTHING);
  }

  /** Keeps both arrays: the neighbours of a security, ascending, and their weights. */
  public void set(int security, int[] neighbours, float[] weights) {
    columns[security] = neighbours;
    values[security] = weights;
  }

  /** Securities x securities. */
  public CsrMatrix toMatrix() {
    int[] rowStarts = new int[columns.length + 1];
    for (int row = 0; row < columns.length; row++) {
      rowStarts[row + 1] = Math.addExact(rowStarts[row], columns[row].length);
    }
    int[] allColumns = new int[rowStarts[columns.length]];
    float[] allValues = new float[allColumns.length];
    for (int row = 0; row < columns.length; row++) {
      System.arraycopy(columns[row], 0, allColumns, rowStarts[row], columns[row].length);
      System.arraycopy(values[row], 0, allValues, rowStarts[row], values[row].length);
    }
    return CsrMatrix.of(columns.length, columns.length, rowStarts, allColumns, allValues);
  }
}
