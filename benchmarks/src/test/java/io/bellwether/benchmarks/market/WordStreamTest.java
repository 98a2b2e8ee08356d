package io.bellwether.benchmarks.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.benchmarks.market.WordStream.Purpose;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordStreamTest {

  @Test
  void isTheSequenceOfSplittableRandom() {
    SplittableRandom twin = new SplittableRandom(WordStream.start(7, Purpose.NOISE, 3));
    WordStream stream = WordStream.of(7, Purpose.NOISE, 3);
    for (int n = 0; n < 100; n++) {
      assertThat(stream.next()).isEqualTo(twin.nextLong());
    }
  }

  @Test
  void startsElsewhereForEveryPurposeIndexAndSeed() {
    long start = WordStream.start(7, Purpose.NOISE, 3);
    assertThat(WordStream.start(7, Purpose.WEEKS, 3)).isNotEqualTo(start);
    assertThat(WordStream.start(7, Purpose.NOISE, 4)).isNotEqualTo(start);
    assertThat(WordStream.start(8, Purpose.NOISE, 3)).isNotEqualTo(start);
  }

  @Test
  void drawsBelowABoundEvenly() {
    WordStream stream = WordStream.of(1, Purpose.WEEKS, 0);
    int[] counts = new int[24];
    for (int n = 0; n < 48_000; n++) {
      counts[stream.below(24)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(1_750, 2_250);
    }
  }

  @Test
  void drawsNormalsWithMeanZeroAndVarianceOne() {
    WordStream stream = WordStream.of(1, Purpose.TASTE, 0);
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int n = 0; n < count; n++) {
      double x = stream.normal();
      sum += x;
      squares += x * x;
      fourths += x * x * x * x;
    }
    assertThat(sum / count).isCloseTo(0, within(0.02));
    assertThat(squares / count).isCloseTo(1, within(0.03));
    assertThat(fourths / count).isCloseTo(3, within(0.2));
  }

  @Test
  void keepsUniformsOffTheirEnds() {
    assertThat(WordStream.unit(0L)).isPositive();
    assertThat(WordStream.unit(-1L)).isLessThan(1);
  }
}
