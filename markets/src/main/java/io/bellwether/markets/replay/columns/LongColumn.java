package io.bellwether.markets.replay.columns;

import java.util.Arrays;

/** A column of long whole numbers that grows. */
final class LongColumn {

  private long[] values = new long[1 << 10];
  private int count;

  void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count + count / 2);
    }
    values[count++] = value;
  }

  long at(int row) {
    return values[row];
  }
}
