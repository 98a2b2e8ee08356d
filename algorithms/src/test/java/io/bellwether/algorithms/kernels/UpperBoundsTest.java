package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UpperBoundsTest {

  private static final int PANEL = Kernels.BYTE_PANEL;

  @Test
  void givesTheSameBitsFromAllKernelsAndTheBound() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n : new int[] {0, 1, 7, 8, 13, 64}) {
      // Given: everything at an offset
      float[] query = floats(random, n);
      byte[] panel = new byte[3 + n * PANEL];
      random.nextBytes(panel);
      float[] steps = floats(random, 5 + PANEL);
      float[] errors = floats(random, 5 + PANEL);
      errors[5] = Float.POSITIVE_INFINITY;
      errors[6] = Float.NEGATIVE_INFINITY;
      float[] before = floats(random, 7 + PANEL + 2);
      float[] scalar = before.clone();
      float[] simd = before.clone();
      float[] narrow = before.clone();
      // When
      new ScalarKernels().upperBounds(query, n, 0.7f, panel, 3, steps, errors, 5, scalar, 7);
      new SimdKernels().upperBounds(query, n, 0.7f, panel, 3, steps, errors, 5, simd, 7);
      SimdBytes.upperBounds(query, n, 0.7f, panel, 3, steps, errors, 5, narrow, 7);
      // Then
      assertThat(simd).isEqualTo(scalar);
      assertThat(narrow).isEqualTo(scalar);
      assertThat(scalar[6]).isEqualTo(before[6]);
      assertThat(scalar[7]).isEqualTo(Float.POSITIVE_INFINITY);
      assertThat(scalar[8]).isEqualTo(Float.NEGATIVE_INFINITY);
      assertThat(scalar[7 + PANEL]).isEqualTo(before[7 + PANEL]);
      for (int j = 2; j < PANEL; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += (double) query[k] * panel[3 + k * PANEL + j];
        }
        double expected = steps[5 + j] * sum + 0.7f * errors[5 + j];
        assertThat((double) scalar[7 + j]).isCloseTo(expected, within(2e-3));
      }
    }
  }

  private static float[] floats(SplittableRandom random, int length) {
    float[] drawn = new float[length];
    for (int at = 0; at < length; at++) {
      drawn[at] = (float) random.nextDouble(-1, 1);
    }
    return drawn;
  }
}
