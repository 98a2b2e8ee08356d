package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kernels for distances: scalar and SIMD give the same bits, near to sums in double. */
class DistanceKernelsTest {

  private static final int[] FEATURES = {0, 1, 7, 8, 31, 32, 97};
  private static final float SLACK = 0.25f;

  /** Where the operands begin: not 0, and not multiples of a register. */
  private static final int Q_AT = 3;

  private static final int P_AT = 5;
  private static final int M_AT = 2;
  private static final int OUT_AT = 7;
  private static final int STRIDE = Kernels.PANEL + 5;

  private final SplittableRandom random = new SplittableRandom(29);
  private final Kernels scalar = new ScalarKernels();
  private final Kernels simd = new SimdKernels();

  @Test
  void panelDistancesAreSumsOfDifferences() {
    for (int n : FEATURES) {
      float[] queries = floats(Q_AT + Kernels.QUERIES * n);
      float[] panel = floats(P_AT + n * Kernels.PANEL);
      float[] norms = floats(M_AT + Kernels.PANEL);
      float[] before = floats(OUT_AT + Kernels.QUERIES * STRIDE + 4);
      float[] byScalar = before.clone();
      float[] bySimd = before.clone();
      scalar.panelDistances(
          queries, Q_AT, n, panel, P_AT, norms, M_AT, SLACK, byScalar, OUT_AT, STRIDE);
      simd.panelDistances(
          queries, Q_AT, n, panel, P_AT, norms, M_AT, SLACK, bySimd, OUT_AT, STRIDE);

      assertSameBits(bySimd, byScalar);
      for (int at = 0; at < before.length; at++) {
        int q = Math.floorDiv(at - OUT_AT, STRIDE);
        int j = Math.floorMod(at - OUT_AT, STRIDE);
        double expected = before[at];
        if (q >= 0 && q < Kernels.QUERIES && j < Kernels.PANEL) {
          double norm = norms[M_AT + j];
          expected = SLACK * norm;
          for (int k = 0; k < n; k++) {
            float y = panel[P_AT + k * Kernels.PANEL + j];
            expected -= Math.abs(queries[Q_AT + q * n + k] - norm * y);
          }
        }
        assertThat((double) bySimd[at]).isCloseTo(expected, within(2e-5));
      }
    }
  }

  @Test
  void oneQueryGivesTheBitsOfFour() {
    for (int n : FEATURES) {
      float[] queries = floats(Q_AT + Kernels.QUERIES * n);
      float[] panel = floats(P_AT + n * Kernels.PANEL);
      float[] norms = floats(M_AT + Kernels.PANEL);
      float[] four = new float[Kernels.QUERIES * Kernels.PANEL];
      float[] single = new float[four.length];
      simd.panelDistances(
          queries, Q_AT, n, panel, P_AT, norms, M_AT, SLACK, four, 0, Kernels.PANEL);
      for (int q = 0; q < Kernels.QUERIES; q++) {
        Kernels kernels = q % 2 == 0 ? scalar : simd;
        kernels.panelDistances(
            queries, Q_AT + q * n, n, panel, P_AT, norms, M_AT, SLACK, single, q * Kernels.PANEL);
      }
      assertSameBits(single, four);
    }
  }

  @Test
  void lessOwnShareTakesAwayTheRowsOwnShare() {
    for (int n : new int[] {0, 8, 24, 40}) {
      float[] norms = floats(M_AT + n);
      float[] before = floats(OUT_AT + n + 3);
      float[] byScalar = before.clone();
      float[] bySimd = before.clone();
      scalar.lessOwnShare(0.5f, norms, M_AT, byScalar, OUT_AT, n);
      simd.lessOwnShare(0.5f, norms, M_AT, bySimd, OUT_AT, n);

      assertSameBits(bySimd, byScalar);
      for (int at = 0; at < before.length; at++) {
        double expected = before[at];
        if (at >= OUT_AT && at < OUT_AT + n) {
          double norm = norms[M_AT + at - OUT_AT];
          expected = norm * (before[at] - norm / 2);
        }
        assertThat((double) bySimd[at]).isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void blendIsTheSumOfItsParts() {
    BlendFactors factors = new BlendFactors(0.25f, 0.3f, 0.4f, 0.45f, 0.6f, 0.999f);
    int n = 48;
    float[] norms = floats(M_AT + n);
    float[] distances = floats(OUT_AT + n);
    for (int j = 0; j < n; j++) {
      norms[M_AT + j] = Math.abs(norms[M_AT + j]);
      distances[OUT_AT + j] *= 4; // beyond 1 on both sides
    }
    float[] before = floats(OUT_AT + n + 3);
    float[] byScalar = before.clone();
    float[] bySimd = before.clone();
    scalar.blend(factors, 0.49f, 1.4f, norms, M_AT, byScalar, distances, OUT_AT, n);
    simd.blend(factors, 0.49f, 1.4f, norms, M_AT, bySimd, distances, OUT_AT, n);

    assertSameBits(bySimd, byScalar);
    for (int at = 0; at < before.length; at++) {
      double expected = before[at];
      if (at >= OUT_AT && at < OUT_AT + n) {
        double norm = norms[M_AT + at - OUT_AT];
        double square = 0.999 * (0.49 + norm * norm) - 1.4 * norm * before[at];
        expected =
            0.25 * before[at]
                - 0.3 * Math.min(1, -distances[at] * 0.4)
                - 0.45 * Math.min(1, 0.6 * Math.sqrt(Math.max(0, square)));
      }
      assertThat((double) bySimd[at]).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void placesAboveAreAllThatAreAboveAndNoOthers() {
    for (int length : new int[] {0, 1, 7, 8, 31, 32, 33, 64, 97}) {
      for (float share : new float[] {0, 0.03f, 0.5f, 1}) {
        float[] values = new float[OUT_AT + length + 3];
        Arrays.fill(values, 9f);
        for (int at = OUT_AT; at < OUT_AT + length; at++) {
          values[at] = random.nextDouble() < share ? 3f : random.nextBoolean() ? 2f : 1f;
        }
        int[] places = new int[length];
        int[] same = new int[length];
        int count = simd.placesAbove(2f, values, OUT_AT, OUT_AT + length, places);
        assertThat(scalar.placesAbove(2f, values, OUT_AT, OUT_AT + length, same)).isEqualTo(count);

        int[] expected =
            IntStream.range(OUT_AT, OUT_AT + length).filter(at -> values[at] > 2f).toArray();
        assertThat(Arrays.copyOf(places, count)).isEqualTo(expected);
        assertThat(Arrays.copyOf(same, count)).isEqualTo(expected);
      }
    }
  }

  private static void assertSameBits(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int at = 0; at < actual.length; at++) {
      assertThat(Float.floatToRawIntBits(actual[at]))
          .as("place %d", at)
          .isEqualTo(Float.floatToRawIntBits(expected[at]));
    }
  }

  private float[] floats(int count) {
    float[] floats = new float[count];
    for (int at = 0; at < count; at++) {
      floats[at] = (float) (random.nextDouble(-1, 1) / (1 + random.nextInt(8)));
    }
    return floats;
  }
}
