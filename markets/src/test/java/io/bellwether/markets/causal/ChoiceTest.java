package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.markets.draw.Draws;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void drawsEverySecurityOnSaleByItsLaw() {
    int n = 40;
    float[] traits = new float[n * Dimensions.PADDED];
    double[] logWeights = new double[n];
    Draws draws = Draws.at(7);
    for (int i = 0; i < n; i++) {
      logWeights[i] = draws.normal();
      traits[i * Dimensions.PADDED] = (float) draws.normal();
      traits[i * Dimensions.PADDED + 1] = (float) draws.normal();
    }
    float[] taste = new float[Dimensions.PADDED];
    taste[0] = 1.2f;
    // far enough that some are cut off at the bound
    taste[1] = -4f;
    int[] onSale = new int[n - 1];
    for (int c = 0; c < onSale.length; c++) {
      onSale[c] = c + 1;
    }
    double[] expected = new double[n];
    double sum = 0;
    for (int i : onSale) {
      double product = 1.2 * traits[i * Dimensions.PADDED] - 4 * traits[i * Dimensions.PADDED + 1];
      expected[i] = Math.exp(logWeights[i] + Math.clamp(product, -5, 5));
      sum += expected[i];
    }
    Choice choice = new Choice(Kernels.chosen(), traits, logWeights, onSale);
    int drawCount = 200_000;
    long[] drawn = new long[n];
    for (int draw = 0; draw < drawCount; draw++) {
      drawn[choice.draw(draws, taste, 0)]++;
    }

    assertThat(drawn[0]).isZero();
    double statistic = 0;
    for (int i : onSale) {
      double count = drawCount * expected[i] / sum;
      statistic += (drawn[i] - count) * (drawn[i] - count) / count;
    }
    // 38 degrees of freedom: one in a thousand lies above 70.7
    assertThat(statistic).isLessThan(70.7);
  }

  @Test
  void theTableOfExponentialsIsExact() {
    for (float x = -6; x < 6; x += 0.0137f) {
      assertThat(Keenness.of(x)).isCloseTo(Math.exp(Math.clamp((double) x, -5, 5)), within(1e-8));
    }
    assertThat(Keenness.most()).isEqualTo(StrictMath.exp(5));
  }
}
