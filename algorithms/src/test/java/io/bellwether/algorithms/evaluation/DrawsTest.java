package io.bellwether.algorithms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void areEvenAndDifferBySeed() {
    double mean =
        LongStream.range(0, 10_000).mapToDouble(n -> Draws.unit(1, n)).average().orElse(0);

    assertThat(mean).isCloseTo(0.5, within(0.02));
    assertThat(Draws.bits(1, 0)).isNotEqualTo(Draws.bits(2, 0)).isNotEqualTo(Draws.bits(0, 1));
  }

  @Test
  void sampleAsManyAsAskedInOrderAndNested() {
    int[] all = IntStream.range(0, 1000).map(n -> 7 * n).toArray();

    int[] few = Draws.sample(all, 10, 3);
    int[] many = Draws.sample(all, 300, 3);

    assertThat(few).hasSize(10).isSorted();
    assertThat(many).hasSize(300).isSorted().contains(few);
    assertThat(Draws.sample(all, 2000, 3)).containsExactly(all);
    assertThat(Draws.sample(all, 0, 3)).isEmpty();
    assertThat(Draws.sample(all, 10, 4)).isNotEqualTo(few);
  }
}
