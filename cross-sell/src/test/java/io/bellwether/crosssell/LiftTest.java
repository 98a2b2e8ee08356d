package io.bellwether.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LiftTest {

  private static final double PRIOR = 3;

  @Test
  void withoutNeighboursEverybodyIsAsLikelyAsAnybody() {
    assertThat(Lift.of(0, 0, 0, 0, 0.1, PRIOR)).isEqualTo(1);
  }

  @Test
  void whatIsSeenAsOftenAsExpectedHasNone() {
    // 10 equal neighbours who hold 20 securities in all, a tenth of which should be this one
    assertThat(Lift.of(10, 10, 2, 20, 0.1, PRIOR)).isCloseTo(1, within(1e-12));
  }

  @Test
  void oneHolderOfWhatNobodyWasExpectedToHoldSaysLittle() {
    assertThat(Lift.of(10, 10, 1, 10, 0.01, PRIOR)).isCloseTo(4 / 3.1, within(1e-12));
  }

  @Test
  void manyHoldersSayWhatTheyAre() {
    assertThat(Lift.of(1_000, 1_000, 500, 10_000, 0.01, PRIOR)).isCloseTo(4.9, within(0.05));
  }

  @Test
  void weightsCountAsManyEqualOnesWould() {
    // halving all weights changes nothing
    assertThat(Lift.of(5, 2.5, 1, 10, 0.1, PRIOR)).isEqualTo(Lift.of(10, 10, 2, 20, 0.1, PRIOR));
  }

  @Test
  void trustIsAnExponent() {
    assertThat(Lift.trusted(4, 1.5)).isCloseTo(8, within(1e-12));
    assertThat(Lift.trusted(4, 0)).isEqualTo(1);
  }
}
