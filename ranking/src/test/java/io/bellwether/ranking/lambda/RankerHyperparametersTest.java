package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RankerHyperparametersTest {

  @Test
  void areWithinTheirBoundsByDefault() {
    assertThat(RankerHyperparameters.defaults().leaves()).isEqualTo(31);
  }

  @Test
  void refuseWhatIsOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(0, 31, 0.1f, 0.2f))
        .withMessage("trees is 0, must be at least 1 and at most 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(10, 1, 0.1f, 0.2f))
        .withMessage("leaves is 1, must be at least 2 and at most 1024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(10, 31, Float.NaN, 0.2f))
        .withMessage("learningRate is NaN, must be finite and above 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(10, 31, 0.1f, 0.6f))
        .withMessage("heldOutShare is 0.6, must be at least 0.0 and at most 0.5");
  }

  private static RankerHyperparameters with(
      int trees, int leaves, float learningRate, float heldOutShare) {
    return new RankerHyperparameters(
        trees, leaves, learningRate, 1, 0, 1, 1, 10, ListMeasure.NDCG, 5, 5, heldOutShare, 1);
  }
}
