package io.bellwether.cli.evaluate.dataset;

import java.util.Arrays;

/**
 * Puts rows in an order given by several columns: a radix sort of row numbers, 16 bits a pass,
 * least significant column first. Stable, and linear in the rows.
 */
final class RowSort {

  private static final int BITS = 16;
  private static final int BUCKETS = 1 << BITS;

  /** A column, as numbers of at least 0. */
  @FunctionalInterface
  interface Key {
    long at(int row);
  }

  private int[] order;
  private int[] spare;

  RowSort(int rowCount) {
    this.order = new int[rowCount];
    this.spare = new int[rowCount];
    Arrays.setAll(order, row -> row);
  }

  /** Sorts by the column; rows equal in it stay as they were. */
  RowSort by(Key key) {
    long all = 0;
    for (int row = 0; row < order.length; row++) {
      all |= key.at(row);
    }
    for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += BITS) {
      pass(key, shift);
    }
    return this;
  }

  /** The row numbers, in order. */
  int[] order() {
    return order;
  }

  private void pass(Key key, int shift) {
    int[] ends = new int[BUCKETS];
    for (int row = 0; row < order.length; row++) {
      ends[bucket(key, row, shift)]++;
    }
    if (ends[bucket(key, 0, shift)] == order.length) {
      return;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    for (int at = order.length - 1; at >= 0; at--) {
      spare[--ends[bucket(key, order[at], shift)]] = order[at];
    }
    int[] sorted = spare;
    spare = order;
    order = sorted;
  }

  private static int bucket(Key key, int row, int shift) {
    return (int) (key.at(row) >>> shift) & (BUCKETS - 1);
  }
}
