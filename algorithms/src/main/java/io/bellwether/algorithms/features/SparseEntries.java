package io.bellwether.algorithms.features;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/** Entries of sparse rows, in the order of rows and, within a row, of columns. Grows. */
final class SparseEntries {

  private int[] columns = new int[64];
  private float[] values = new float[64];
  private int size;

  int size() {
    return size;
  }

  void add(int column, float value) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    columns[size] = column;
    values[size++] = value;
  }

  FeatureRow toRow() {
    return FeatureRow.of(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  CsrMatrix toMatrix(int rowCount, int columnCount, int[] rowStarts) {
    return CsrMatrix.of(
        rowCount,
        columnCount,
        rowStarts,
        Arrays.copyOf(columns, size),
        Arrays.copyOf(values, size));
  }
}
