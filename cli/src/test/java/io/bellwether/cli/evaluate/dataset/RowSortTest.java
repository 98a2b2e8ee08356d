package io.bellwether.cli.evaluate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSortTest {

  @Test
  void ordersAsAStableSortByComparisonDoes() {
    SplittableRandom random = new SplittableRandom(1);
    long[] major = random.longs(5_000, 0, 40).map(value -> value << 33).toArray();
    long[] minor = random.longs(5_000, 0, 100_000).toArray();

    int[] order = new RowSort(major.length).by(row -> minor[row]).by(row -> major[row]).order();

    int[] expected =
        IntStream.range(0, major.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(row -> major[row])
                    .thenComparingLong(row -> minor[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    assertThat(order).isEqualTo(expected);
  }

  @Test
  void leavesRowsThatAreEqualAsTheyWere() {
    assertThat(new RowSort(4).by(row -> 70_000).order()).containsExactly(0, 1, 2, 3);
    assertThat(new RowSort(0).by(row -> row).order()).isEmpty();
  }

  @Test
  void ordersTheLargestNumbersThereAre() {
    long[] key = {Long.MAX_VALUE, 0, Long.MAX_VALUE - 1, 1L << 48};

    assertThat(new RowSort(4).by(row -> key[row]).order()).containsExactly(1, 3, 2, 0);
    assertThat(Arrays.stream(key).max()).hasValue(Long.MAX_VALUE);
  }
}
