package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AddProductsTest {

  private static final int PANEL = Kernels.DOUBLE_PANEL;

  @Test
  void givesTheSameBitsFromBothKernelsAndTheProduct() {
    SplittableRandom random = new SplittableRandom(5);
    for (int rowCount : new int[] {0, 4, 8, 20}) {
      for (int depth : new int[] {0, 1, 3, 4, 5, 17, 96}) {
        // Given: everything at an offset, and c wider than the panel
        double[] rows = doubles(random, 3 + rowCount * depth);
        double[] panel = doubles(random, 5 + depth * PANEL);
        double[] before = doubles(random, 7 + rowCount * 15 + PANEL);
        double[] scalar = before.clone();
        double[] simd = before.clone();
        // When
        new ScalarKernels().addProducts(rows, 3, rowCount, depth, panel, 5, scalar, 7, 15);
        new SimdKernels().addProducts(rows, 3, rowCount, depth, panel, 5, simd, 7, 15);
        // Then
        assertThat(simd).isEqualTo(scalar);
        for (int at = 0; at < before.length; at++) {
          int row = Math.floorDiv(at - 7, 15);
          int column = Math.floorMod(at - 7, 15);
          double sum = before[at];
          for (int k = 0; k < depth && row >= 0 && row < rowCount && column < PANEL; k++) {
            sum += rows[3 + row * depth + k] * panel[5 + k * PANEL + column];
          }
          assertThat(scalar[at]).isCloseTo(sum, within(1e-12));
        }
      }
    }
  }

  private static double[] doubles(SplittableRandom random, int length) {
    return random.doubles(length, -1, 1).toArray();
  }
}
