package io.bellwether.algorithms.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawStreamTest {

  private final DrawStream draws = DrawStream.of(3, DrawStream.Use.NEGATIVES, 0);

  @Test
  void mixesAsSplitMix64Does() {
    long seed = 77;

    assertThat(DrawStream.mix(seed + 0x9E3779B97F4A7C15L))
        .isEqualTo(new SplittableRandom(seed).nextLong());
  }

  @Test
  void drawsEveryNumberBelowTheBoundAboutAsOften() {
    int[] counts = new int[7];
    for (int draw = 0; draw < 70_000; draw++) {
      counts[draws.below(7)]++;
    }

    // ten standard deviations about 10,000
    for (int count : counts) {
      assertThat(count).isBetween(9_000, 11_000);
    }
  }

  @Test
  void drawsUnitsFromZeroToBelowOne() {
    double sum = 0;
    for (int draw = 0; draw < 10_000; draw++) {
      double unit = draws.unit();
      assertThat(unit >= 0 && unit < 1).isTrue();
      sum += unit;
    }

    assertThat(sum / 10_000).isBetween(0.47, 0.53);
  }

  @Test
  void repeatsAStreamAndKeepsStreamsApart() {
    long first = DrawStream.of(3, DrawStream.Use.ORDER, 5).next();

    assertThat(DrawStream.of(3, DrawStream.Use.ORDER, 5).next()).isEqualTo(first);
    assertThat(DrawStream.of(4, DrawStream.Use.ORDER, 5).next()).isNotEqualTo(first);
    assertThat(DrawStream.of(3, DrawStream.Use.GROUPS, 5).next()).isNotEqualTo(first);
    assertThat(DrawStream.of(3, DrawStream.Use.ORDER, 6).next()).isNotEqualTo(first);
  }

  @Test
  void shufflesOnlyTheRangeAndLosesNothing() {
    int[] values = IntStream.range(0, 100).toArray();

    draws.shuffle(values, 10, 90);

    assertThat(values).startsWith(IntStream.range(0, 10).toArray());
    assertThat(values).endsWith(IntStream.range(90, 100).toArray());
    assertThat(values).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
    assertThat(values).isNotEqualTo(IntStream.range(0, 100).toArray());
  }
}
