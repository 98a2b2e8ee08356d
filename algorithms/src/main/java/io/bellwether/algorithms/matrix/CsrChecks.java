package io.bellwether.algorithms.matrix;

/** What must hold for arrays to be a compressed matrix; every refusal names both numbers. */
final class CsrChecks {

  private CsrChecks() {}

  static void shape(int rowCount, int columnCount, int[] rowStarts, int[] columns, float[] values) {
    notNegative("rowCount", rowCount);
    notNegative("columnCount", columnCount);
    if (rowStarts.length != rowCount + 1L) {
      throw new IllegalArgumentException(
          "rowStarts has length %d, must be rowCount + 1 = %d"
              .formatted(rowStarts.length, rowCount + 1L));
    }
    if (columns.length != values.length) {
      throw new IllegalArgumentException(
          "columns has length %d but values has length %d"
              .formatted(columns.length, values.length));
    }
    if (rowStarts[0] != 0) {
      throw new IllegalArgumentException("rowStarts[0] is %d, must be 0".formatted(rowStarts[0]));
    }
    if (rowStarts[rowCount] != columns.length) {
      throw new IllegalArgumentException(
          "rowStarts[%d] is %d, must be the length of columns, %d"
              .formatted(rowCount, rowStarts[rowCount], columns.length));
    }
  }

  static void rows(int rowCount, int columnCount, int[] rowStarts, int[] columns) {
    for (int row = 0; row < rowCount; row++) {
      int start = rowStarts[row];
      int end = rowStarts[row + 1];
      if (end < start || end > columns.length) {
        throw new IllegalArgumentException(
            "rowStarts[%d] is %d, must lie between rowStarts[%d] = %d and %d"
                .formatted(row + 1, end, row, start, columns.length));
      }
      int previous = -1;
      for (int at = start; at < end; at++) {
        index("columns", at, columns[at], columnCount);
        if (columns[at] <= previous) {
          throw new IllegalArgumentException(
              "columns[%d] is %d in row %d, must be above %d before it"
                  .formatted(at, columns[at], row, previous));
        }
        previous = columns[at];
      }
    }
  }

  static void finite(float[] values) {
    for (int at = 0; at < values.length; at++) {
      if (!Float.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "values[%d] is %s, must be finite".formatted(at, values[at]));
      }
    }
  }

  static void notNegative(String name, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("%s is %d, must be at least 0".formatted(name, count));
    }
  }

  static void index(String name, int at, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "%s[%d] is %d, must be at least 0 and below %d".formatted(name, at, index, count));
    }
  }
}
