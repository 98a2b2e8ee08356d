package io.bellwether.markets.replay.columns;

import java.util.Arrays;

/** A column of whole numbers that grows. */
final class IntColumn {

  private int[] values = new int[1 << 10];
  private int count;

  void add(int value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count + count / 2);
    }
    values[count++] = value;
  }

  int at(int row) {
    return values[row];
  }

  int count() {
    return count;
  }
}
