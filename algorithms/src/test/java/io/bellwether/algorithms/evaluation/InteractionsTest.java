package io.bellwether.algorithms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InteractionsTest {

  @Test
  void areOfWeightOneAndOfUnknownPriceUnlessToldOtherwise() {
    Interactions bare = new Interactions(new int[2], new int[2], new long[2]);

    assertThat(bare.weight(1)).isEqualTo(1f);
    assertThat(bare.price(1)).isNaN();
  }

  @Test
  void refuseWeightsAndPricesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> priced(new float[] {1, Float.NaN}, new float[2]))
        .withMessage("weights[1] is NaN, must be finite and at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> priced(new float[] {-1, 0}, new float[2]))
        .withMessage("weights[0] is -1.0, must be finite and at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> priced(new float[2], new float[] {Float.NaN, -2}))
        .withMessageContaining("prices[1] is -2.0, must be at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> priced(new float[2], new float[] {Float.POSITIVE_INFINITY, 1}))
        .withMessageContaining("prices[0] is Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> priced(new float[3], new float[2]))
        .withMessageContaining("3 weights for 2 interactions");
  }

  private static Interactions priced(float[] weights, float[] prices) {
    return new Interactions(new int[2], new int[2], new long[2], weights, prices);
  }
}
