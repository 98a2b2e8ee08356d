package io.bellwether.algorithms.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Optimiser;
import org.junit.jupiter.api.Test;

class HybridHyperparametersTest {

  @Test
  void refusesWhatIsOutOfBounds() {
    assertRefused("components is 0, must be at least 1", 0, 0.1f, 1, 1, 2, 0);
    assertRefused("learningRate is NaN, must be finite and above 0", 8, Float.NaN, 1, 1, 2, 0);
    assertRefused("epochs is 0, must be at least 1", 8, 0.1f, 0, 1, 2, 0);
    assertRefused("k is 3, must be at least 1 and at most 2", 8, 0.1f, 1, 3, 2, 0);
    assertRefused("n is 1001, must be at least 1 and at most 1000", 8, 0.1f, 1, 1, 1_001, 0);
    assertRefused("investorPenalty is -1.0, must be at least 0.0", 8, 0.1f, 1, 1, 2, -1);
  }

  @Test
  void changesTheLossAlone() {
    HybridHyperparameters defaults = HybridHyperparameters.defaults();

    assertThat(defaults.withLoss(Loss.BPR).loss()).isEqualTo(Loss.BPR);
    assertThat(defaults.withLoss(Loss.BPR).withLoss(defaults.loss())).isEqualTo(defaults);
  }

  private static void assertRefused(
      String reason, int components, float rate, int epochs, int k, int n, float penalty) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new HybridHyperparameters(
                    components,
                    Loss.KOS_WARP,
                    Optimiser.ADAGRAD,
                    rate,
                    epochs,
                    10,
                    k,
                    n,
                    penalty,
                    0,
                    true,
                    true,
                    false,
                    1))
        .withMessageContaining(reason);
  }
}
