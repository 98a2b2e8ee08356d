package io.bellwether.algorithms.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TopKTest {

  private record Entry(int index, float score) {}

  private static final Comparator<Entry> BEST_FIRST =
      Comparator.comparing(Entry::score).reversed().thenComparing(Entry::index);

  @Test
  void keepsWhatAFullSortWouldPutFirst() {
    SplittableRandom random = new SplittableRandom(7);
    for (int count : new int[] {0, 1, 2, 3, 7, 64, 257}) {
      for (int limit : new int[] {1, 2, 5, 64, 257, 1_000, Integer.MAX_VALUE}) {
        // Given: few distinct scores, so that ties are common, offered out of order
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < count; index++) {
          entries.add(new Entry((index * 101) % 257, random.nextInt(10) - 5));
        }
        // When
        TopK top = new TopK(limit, count);
        entries.forEach(entry -> top.offer(entry.index(), entry.score()));
        // Then
        List<Entry> expected = entries.stream().sorted(BEST_FIRST).limit(limit).toList();
        assertThat(top.drain(Entry::new)).isEqualTo(expected);
        assertThat(top.size()).isZero();
      }
    }
  }

  @Test
  void admitsOnlyWhatWouldBeKept() {
    TopK top = new TopK(1, 10);
    assertThat(top.admits(5, 0f)).isTrue();

    top.offer(5, 2f);

    assertThat(top.admits(4, 2f)).isTrue();
    assertThat(top.admits(6, 2f)).isFalse();
    assertThat(top.admits(6, 2.5f)).isTrue();
  }

  @Test
  void drainsIndicesAscendingAndCanBeUsedAgain() {
    TopK top = new TopK(2, 10);
    top.offer(9, 3f);
    top.offer(4, 5f);
    top.offer(1, 1f);

    assertThat(top.drainIndices()).containsExactly(4, 9);

    top.offer(1, 1f);
    assertThat(top.drainIndices()).containsExactly(1);
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopK(0, 5))
        .withMessage("limit is 0, must be at least 1");
  }
}
