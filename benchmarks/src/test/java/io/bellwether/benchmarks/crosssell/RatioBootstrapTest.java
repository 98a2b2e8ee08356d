package io.bellwether.benchmarks.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatioBootstrapTest {

  @Test
  void whatIsAlwaysTwiceIsTwiceInEveryResample() {
    double[] below = {0.2, 0, 0.4, 0.2};
    double[] above = {0.4, 0, 0.8, 0.4};

    RatioBootstrap ratio = RatioBootstrap.of(List.of(above), List.of(below), 1);

    assertThat(ratio.ratio()).isCloseTo(2, within(1e-12));
    assertThat(ratio.low()).isCloseTo(2, within(1e-12));
    assertThat(ratio.high()).isCloseTo(2, within(1e-12));
  }

  @Test
  void theIntervalHoldsTheTruthAboutNineteenTimesInTwenty() {
    SplittableRandom random = new SplittableRandom(9);
    int held = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] above = random.doubles(200, 0, 3).toArray();
      double[] below = random.doubles(200, 0, 1).toArray();
      RatioBootstrap ratio = RatioBootstrap.of(List.of(above), List.of(below), trial);
      held += ratio.low() <= 3 && 3 <= ratio.high() ? 1 : 0;
    }

    assertThat(held).isBetween(180, 198);
  }

  @Test
  void marketsOfDifferentSizeAreDrawnFromEach() {
    RatioBootstrap ratio =
        RatioBootstrap.of(
            List.of(new double[] {1, 1, 1}, new double[] {5}),
            List.of(new double[] {1, 1, 1}, new double[] {1}),
            1);

    // no resample is without the second market
    assertThat(ratio.ratio()).isEqualTo(2);
    assertThat(ratio.low()).isEqualTo(2);
    assertThat(ratio.high()).isEqualTo(2);
  }
}
