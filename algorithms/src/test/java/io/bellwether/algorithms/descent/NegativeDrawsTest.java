package io.bellwether.algorithms.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NegativeDrawsTest {

  private static final int[] GROUP_STARTS = {0, 5, 6, 10};
  private static final int DRAWS = 40_000;

  @Test
  void drawsThePlacesOfAGroupAlike() {
    NegativeDraws negatives = NegativeDraws.uniform(GROUP_STARTS);

    assertShares(negatives, 0, 0.2, 0.2, 0.2, 0.2, 0.2);
    assertShares(negatives, 1, 1);
    assertShares(negatives, 2, 0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void drawsThePlacesOfAGroupInProportionToTheirWeights() {
    int[] weights = {1, 2, 3, 4, 90, 7, 5, 5, 5, 5};
    NegativeDraws negatives = NegativeDraws.proportional(GROUP_STARTS, weights);

    assertShares(negatives, 0, 0.01, 0.02, 0.03, 0.04, 0.9);
    assertShares(negatives, 1, 1);
    assertShares(negatives, 2, 0.25, 0.25, 0.25, 0.25);
  }

  private static void assertShares(NegativeDraws negatives, int group, double... expected) {
    DrawStream draws = DrawStream.of(5, DrawStream.Use.NEGATIVES, group);
    double[] shares = new double[expected.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      shares[negatives.draw(draws, group) - GROUP_STARTS[group]] += 1.0 / DRAWS;
    }
    assertThat(shares).containsExactly(expected, within(0.015));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
  }
}
