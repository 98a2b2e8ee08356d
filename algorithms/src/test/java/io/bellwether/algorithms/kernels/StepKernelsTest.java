package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepKernelsTest {

  private static final int[] LENGTHS = {0, 8, 16, 32, 40, 104};

  private final Kernels[] both = {new ScalarKernels(), new SimdKernels()};
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void stepsByAdagradWithTheSameBitsAndByTheFormula() {
    for (int n : LENGTHS) {
      // Given: every row at an offset of its own
      float[] d = floats(n + 3, -1);
      float[] x = floats(n + 5, -1);
      float[] q = floats(n + 7, 0.5);
      float[][] xs = {x.clone(), x.clone()};
      float[][] qs = {q.clone(), q.clone()};
      // When
      for (int at = 0; at < both.length; at++) {
        both[at].adagradStep(0.7f, d, 2, 0.05f, xs[at], 4, qs[at], 6, n);
      }
      // Then
      assertThat(xs[1]).isEqualTo(xs[0]);
      assertThat(qs[1]).isEqualTo(qs[0]);
      for (int k = 0; k < n; k++) {
        double slope = 0.7 * d[2 + k];
        double square = q[6 + k] + slope * slope;
        assertThat((double) qs[0][6 + k]).isCloseTo(square, within(1e-6));
        assertThat((double) xs[0][4 + k])
            .isCloseTo(x[4 + k] - 0.05 * slope / Math.sqrt(square), within(1e-6));
      }
    }
  }

  @Test
  void stepsByAdadeltaWithTheSameBitsAndByTheFormula() {
    for (int n : LENGTHS) {
      // Given
      float[] d = floats(n + 3, -1);
      float[] x = floats(n + 5, -1);
      float[] q = floats(n + 7, 0);
      float[] m = floats(n + 7, 0);
      float[][] xs = {x.clone(), x.clone()};
      float[][] qs = {q.clone(), q.clone()};
      float[][] ms = {m.clone(), m.clone()};
      // When
      for (int at = 0; at < both.length; at++) {
        both[at].adadeltaStep(-0.7f, d, 2, 0.9f, 1e-3f, xs[at], 4, qs[at], ms[at], 6, n);
      }
      // Then
      assertThat(xs[1]).isEqualTo(xs[0]);
      assertThat(qs[1]).isEqualTo(qs[0]);
      assertThat(ms[1]).isEqualTo(ms[0]);
      for (int k = 0; k < n; k++) {
        double slope = -0.7 * d[2 + k];
        double square = 0.9 * q[6 + k] + 0.1 * slope * slope;
        double step = slope * Math.sqrt((m[6 + k] + 1e-3) / (square + 1e-3));
        assertThat((double) qs[0][6 + k]).isCloseTo(square, within(1e-6));
        assertThat((double) xs[0][4 + k]).isCloseTo(x[4 + k] - step, within(1e-5));
        assertThat((double) ms[0][6 + k])
            .isCloseTo(0.9 * m[6 + k] + 0.1 * step * step, within(1e-5));
      }
    }
  }

  @Test
  void addsRowsAndTheirSquaresWithTheSameBits() {
    for (int n : LENGTHS) {
      // Given
      float[] x = floats(n + 3, -1);
      float[] sums = floats(n + 5, -1);
      float[] squares = floats(n + 5, 0);
      float[][] totals = {sums.clone(), sums.clone()};
      float[][] ofSquares = {squares.clone(), squares.clone()};
      // When
      for (int at = 0; at < both.length; at++) {
        both[at].addWithSquares(-1.5f, x, 3, totals[at], ofSquares[at], 4, n);
      }
      // Then
      assertThat(totals[1]).isEqualTo(totals[0]);
      assertThat(ofSquares[1]).isEqualTo(ofSquares[0]);
      for (int k = 0; k < n; k++) {
        double product = -1.5 * x[3 + k];
        assertThat((double) totals[0][4 + k]).isCloseTo(sums[4 + k] + product, within(1e-6));
        assertThat((double) ofSquares[0][4 + k])
            .isCloseTo(squares[4 + k] + product * product, within(1e-5));
      }
    }
  }

  private float[] floats(int length, double least) {
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      values[at] = (float) random.nextDouble(least, 1);
    }
    return values;
  }
}
