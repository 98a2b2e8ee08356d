package io.bellwether.algorithms.descent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigmoidTest {

  @Test
  void isWithinTwoHundredThousandthsOfTheLogisticFunction() {
    double worst = 0;
    for (int step = -40_000; step <= 40_000; step++) {
      float z = step / 2_000f;
      worst = Math.max(worst, Math.abs(Sigmoid.of(z) - 1 / (1 + StrictMath.exp(-z))));
    }

    assertThat(worst).isLessThan(2e-5);
  }

  @Test
  void neverFalls() {
    float previous = 0;
    for (int step = -40_000; step <= 40_000; step++) {
      float value = Sigmoid.of(step / 2_000f);
      assertThat(value >= previous).isTrue();
      previous = value;
    }
  }

  @Test
  void endsNearZeroAndOneAndPassesOnNaN() {
    assertThat(Sigmoid.of(Float.NEGATIVE_INFINITY)).isBetween(0f, 2e-7f);
    assertThat(Sigmoid.of(Float.POSITIVE_INFINITY)).isBetween(1 - 2e-7f, 1f);
    assertThat(Sigmoid.of(16f)).isEqualTo(Sigmoid.of(17f));
    assertThat(Sigmoid.of(0f)).isEqualTo(0.5f);
    assertThat(Sigmoid.of(Float.NaN)).isNaN();
  }
}
