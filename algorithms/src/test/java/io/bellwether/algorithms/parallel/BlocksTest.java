package io.bellwether.algorithms.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void visitsEveryItemOnceForAnyCount() {
    for (int itemCount : new int[] {0, 1, 255, 256, 257, 1_009}) {
      int[] visits = new int[itemCount];
      try (ForkJoinPool pool = new ForkJoinPool(3)) {
        Blocks.run(
            itemCount,
            pool,
            (from, to) -> {
              for (int item = from; item < to; item++) {
                visits[item]++;
              }
            });
      }
      assertThat(Arrays.stream(visits).allMatch(count -> count == 1)).isTrue();
    }
  }

  @Test
  void throwsTheFailureItselfAndLeavesOutTheRest() {
    IllegalStateException failure = new IllegalStateException("block failed");
    AtomicInteger begun = new AtomicInteger();
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      assertThatThrownBy(
              () ->
                  Blocks.run(
                      100,
                      pool,
                      (from, to) -> {
                        begun.incrementAndGet();
                        throw failure;
                      }))
          .isSameAs(failure);
    }
    assertThat(begun).hasValue(1);
  }

  @Test
  void refusesANegativeCount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Blocks.run(-1, ForkJoinPool.commonPool(), (from, to) -> {}))
        .withMessage("itemCount is -1, must be at least 0");
  }
}
