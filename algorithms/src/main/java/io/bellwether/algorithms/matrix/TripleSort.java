package io.bellwether.algorithms.matrix;

import java.util.Arrays;

/**
 * Orders triples by row, then column, with two stable counting sorts, and sums equal pairs. Being
 * stable, it adds the values of a pair in the order they came, so equal input gives equal bits.
 */
final class TripleSort {

  private TripleSort() {}

  static CsrMatrix toCsr(int rowCount, int columnCount, int[] rows, int[] columns, float[] values) {
    check(rowCount, columnCount, rows, columns, values);
    int[] order = sortedBy(rows, rowCount, sortedBy(columns, columnCount, identity(rows.length)));

    int[] rowStarts = new int[rowCount + 1];
    int[] keptColumns = new int[rows.length];
    float[] sums = new float[rows.length];
    int kept = 0;
    int previousRow = -1;
    for (int triple : order) {
      int row = rows[triple];
      int column = columns[triple];
      if (row == previousRow && keptColumns[kept - 1] == column) {
        sums[kept - 1] += values[triple];
        continue;
      }
      keptColumns[kept] = column;
      sums[kept] = values[triple];
      kept++;
      rowStarts[row + 1]++;
      previousRow = row;
    }
    for (int row = 0; row < rowCount; row++) {
      rowStarts[row + 1] += rowStarts[row];
    }
    return CsrMatrix.of(
        rowCount,
        columnCount,
        rowStarts,
        Arrays.copyOf(keptColumns, kept),
        Arrays.copyOf(sums, kept));
  }

  private static void check(
      int rowCount, int columnCount, int[] rows, int[] columns, float[] values) {
    CsrChecks.notNegative("rowCount", rowCount);
    CsrChecks.notNegative("columnCount", columnCount);
    if (rows.length != columns.length || rows.length != values.length) {
      throw new IllegalArgumentException(
          "triples of unequal lengths: %d rows, %d columns, %d values"
              .formatted(rows.length, columns.length, values.length));
    }
    for (int at = 0; at < rows.length; at++) {
      CsrChecks.index("rows", at, rows[at], rowCount);
      CsrChecks.index("columns", at, columns[at], columnCount);
    }
    CsrChecks.finite(values);
  }

  private static int[] identity(int length) {
    int[] order = new int[length];
    Arrays.setAll(order, at -> at);
    return order;
  }

  private static int[] sortedBy(int[] keys, int keyCount, int[] order) {
    int[] next = new int[keyCount + 1];
    for (int key : keys) {
      next[key + 1]++;
    }
    for (int key = 0; key < keyCount; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[order.length];
    for (int item : order) {
      sorted[next[keys[item]]++] = item;
    }
    return sorted;
  }
}
