package io.bellwether.algorithms.bpr;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BprParametersTest {

  /** Three factors, padded to eight. */
  private static final BprHyperparameters TOLD =
      new BprHyperparameters(
          3, 1, 0.1f, 0.1f, BprHyperparameters.Negatives.UNIFORM, Optional.empty(), 7);

  @Test
  void refuseLengthsThatDoNotAgree() {
    assertRefused(
        new BprParameters(new int[1], new float[2], new float[16], new float[2]),
        "buyerCounts has length 1, must be 2");
    assertRefused(
        new BprParameters(new int[2], new float[3], new float[16], new float[2]),
        "steps has length 3, must be 2");
    assertRefused(
        new BprParameters(new int[2], new float[2], new float[6], new float[2]),
        "securityFactors has length 6, must be 16");
  }

  @Test
  void refuseNumbersOutOfBounds() {
    assertRefused(
        new BprParameters(new int[] {1, -1}, new float[2], new float[16], new float[2]),
        "buyerCounts[1] is -1, must be at least 0");
    assertRefused(
        new BprParameters(new int[2], new float[] {1, -0.5f}, new float[16], new float[2]),
        "steps[1] is -0.5, must be at least 0");
    assertRefused(
        new BprParameters(new int[2], new float[] {Float.NaN, 1}, new float[16], new float[2]),
        "steps[0] is NaN, must be finite");
    float[] infinite = new float[16];
    infinite[9] = Float.POSITIVE_INFINITY;
    assertRefused(
        new BprParameters(new int[2], new float[2], infinite, new float[2]),
        "securityFactors[9] is Infinity, must be finite");
    assertRefused(
        new BprParameters(new int[2], new float[2], new float[16], new float[] {0, Float.NaN}),
        "biases[1] is NaN, must be finite");
  }

  private static void assertRefused(BprParameters parameters, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BprModel(TOLD, parameters, Kernels.chosen()))
        .withMessage(reason);
  }
}
