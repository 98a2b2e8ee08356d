package io.bellwether.markets.replay.columns;

import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Rows by a key, equal keys as they stood. */
final class RowOrder {

  private RowOrder() {}

  static boolean isInOrder(int count, IntToLongFunction key) {
    return IntStream.range(1, count)
        .allMatch(row -> key.applyAsLong(row - 1) <= key.applyAsLong(row));
  }

  static int[] of(int count, IntToLongFunction key) {
    IntStream rows = IntStream.range(0, count);
    return isInOrder(count, key)
        ? rows.toArray()
        : rows.boxed()
            .sorted(Comparator.comparingLong(key::applyAsLong))
            .mapToInt(Integer::intValue)
            .toArray();
  }
}
