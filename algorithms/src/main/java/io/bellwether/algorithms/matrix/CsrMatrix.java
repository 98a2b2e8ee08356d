package io.bellwether.algorithms.matrix;

import java.util.Arrays;

/**
 * An immutable sparse matrix in compressed rows: float32 values, int columns strictly ascending
 * within each row. Row {@code r} holds the entries {@code rowStart(r)} to {@code rowEnd(r) - 1}.
 *
 * <p>For interactions a row is an investor and a column a security; for neighbours both are
 * securities. Accessors that take a row or a position do not check it: they are called in kernels.
 */
public final class CsrMatrix {

  private final int rowCount;
  private final int columnCount;
  private final int[] rowStarts;
  private final int[] columns;
  private final float[] values;

  private CsrMatrix(int rowCount, int columnCount, int[] rowStarts, int[] columns, float[] values) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.rowStarts = rowStarts;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix over the given arrays, which it keeps: the caller must not write to them afterwards.
   *
   * @param rowStarts length {@code rowCount + 1}, from 0 to {@code columns.length}, never falling
   * @param columns strictly ascending within each row, each in {@code [0, columnCount)}
   * @param values one finite value for each column index
   * @throws IllegalArgumentException naming both numbers where these do not agree
   */
  public static CsrMatrix of(
      int rowCount, int columnCount, int[] rowStarts, int[] columns, float[] values) {
    CsrChecks.shape(rowCount, columnCount, rowStarts, columns, values);
    CsrChecks.rows(rowCount, columnCount, rowStarts, columns);
    CsrChecks.finite(values);
    return new CsrMatrix(rowCount, columnCount, rowStarts, columns, values);
  }

  /**
   * A matrix of the triples {@code (rows[n], columns[n], values[n])} in any order; values of equal
   * pairs are summed in the order given. Two counting sorts: time and space linear in triples, rows
   * and columns.
   *
   * @throws IllegalArgumentException if lengths differ, an index is out of range, or a value or sum
   *     is not finite
   */
  public static CsrMatrix fromTriples(
      int rowCount, int columnCount, int[] rows, int[] columns, float[] values) {
    return TripleSort.toCsr(rowCount, columnCount, rows, columns, values);
  }

  public int rowCount() {
    return rowCount;
  }

  public int columnCount() {
    return columnCount;
  }

  /** The number of stored entries; one that stores the value 0 counts. */
  public int nonZeroCount() {
    return columns.length;
  }

  /** Position of the row's first entry. */
  public int rowStart(int row) {
    return rowStarts[row];
  }

  /** Position after the row's last entry. */
  public int rowEnd(int row) {
    return rowStarts[row + 1];
  }

  public int rowLength(int row) {
    return rowStarts[row + 1] - rowStarts[row];
  }

  /** Column of the entry at a position. */
  public int column(int at) {
    return columns[at];
  }

  /** Value of the entry at a position. */
  public float value(int at) {
    return values[at];
  }

  public boolean contains(int row, int column) {
    return find(row, column) >= 0;
  }

  /** The value at a row and column; 0 where none is stored. */
  public float get(int row, int column) {
    int at = find(row, column);
    return at < 0 ? 0f : values[at];
  }

  /** A copy of the row's columns, ascending. */
  public int[] rowColumns(int row) {
    return Arrays.copyOfRange(columns, rowStart(row), rowEnd(row));
  }

  /** The matrix with rows and columns exchanged, in time linear in its size. */
  public CsrMatrix transpose() {
    int[] starts = new int[columnCount + 1];
    for (int column : columns) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columnCount; column++) {
      starts[column + 1] += starts[column];
    }
    int[] next = Arrays.copyOf(starts, columnCount);
    int[] transposedColumns = new int[columns.length];
    float[] transposedValues = new float[values.length];
    for (int row = 0; row < rowCount; row++) {
      for (int at = rowStart(row); at < rowEnd(row); at++) {
        int target = next[columns[at]]++;
        transposedColumns[target] = row;
        transposedValues[target] = values[at];
      }
    }
    return new CsrMatrix(columnCount, rowCount, starts, transposedColumns, transposedValues);
  }

  /** The same pattern with every stored value 1. */
  public CsrMatrix ones() {
    float[] ones = new float[values.length];
    Arrays.fill(ones, 1f);
    return new CsrMatrix(rowCount, columnCount, rowStarts, columns, ones);
  }

  /** The matrix's own array, for serialisation: length {@code rowCount + 1}, not to be written. */
  public int[] rowStarts() {
    return rowStarts;
  }

  /** The matrix's own array, for serialisation, not to be written. */
  public int[] columns() {
    return columns;
  }

  /** The matrix's own array, for serialisation, not to be written. */
  public float[] values() {
    return values;
  }

  /** Equal shape, pattern and values, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CsrMatrix that
        && rowCount == that.rowCount
        && columnCount == that.columnCount
        && Arrays.equals(rowStarts, that.rowStarts)
        && Arrays.equals(columns, that.columns)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columnCount + Arrays.hashCode(columns)) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "CsrMatrix[" + rowCount + " x " + columnCount + ", " + columns.length + " entries]";
  }

  private int find(int row, int column) {
    return Arrays.binarySearch(columns, rowStart(row), rowEnd(row), column);
  }
}
