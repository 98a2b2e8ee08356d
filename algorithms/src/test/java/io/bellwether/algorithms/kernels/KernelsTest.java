package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every kernel: scalar and SIMD give the same bits, and those are near sums in double. */
class KernelsTest {

  private static final int[] LENGTHS = {0, 8, 16, 24, 40, 64, 104, 128, 136};
  private static final int[] ROW_COUNTS = {0, 1, 3, 4, 5, 7, 8, 13};
  private static final double TOLERANCE = 2e-5;

  /** Where the operands begin: not 0, and not multiples of a register. */
  private static final int A_AT = 3;

  private static final int B_AT = 5;
  private static final int OUT_AT = 7;

  private final SplittableRandom random = new SplittableRandom(17);
  private final Kernels scalar = new ScalarKernels();
  private final Kernels simd = new SimdKernels();

  /** One run of a kernel on arrays that it may write to. */
  private interface Run {
    void on(Kernels kernels, float[] written);
  }

  @Test
  void dotIsTheInnerProduct() {
    for (int n : LENGTHS) {
      float[] a = values(A_AT + n + 2);
      float[] b = values(B_AT + n + 2);

      float[] out = sameBits(new float[1], (k, to) -> to[0] = k.dot(a, A_AT, b, B_AT, n));

      assertThat((double) out[0]).isCloseTo(plainDot(a, A_AT, b, B_AT, n), within(TOLERANCE));
    }
  }

  @Test
  void addAddsAMultipleOfARow() {
    for (int n : LENGTHS) {
      float[] x = values(A_AT + n + 2);
      float[] y = values(B_AT + n + 2);

      float[] out = sameBits(y, (k, to) -> k.add(0.7f, x, A_AT, to, B_AT, n));

      for (int at = 0; at < y.length; at++) {
        double product = inside(at - B_AT, n) ? 0.7f * (double) x[A_AT + at - B_AT] : 0;
        assertThat((double) out[at]).isCloseTo(y[at] + product, within(TOLERANCE));
      }
    }
  }

  @Test
  void scaleAndAddScalesWhatIsThereAndAddsARow() {
    for (int n : LENGTHS) {
      float[] x = values(A_AT + n + 2);
      float[] y = values(B_AT + n + 2);

      float[] out = sameBits(y, (k, to) -> k.scaleAndAdd(-0.3f, x, A_AT, to, B_AT, n));

      for (int at = 0; at < y.length; at++) {
        double expected =
            inside(at - B_AT, n) ? x[A_AT + at - B_AT] - 0.3f * (double) y[at] : y[at];
        assertThat((double) out[at]).isCloseTo(expected, within(TOLERANCE));
      }
    }
  }

  @Test
  void rowDotsAreTheDotsOfEveryRow() {
    for (int n : LENGTHS) {
      for (int rowCount : ROW_COUNTS) {
        float[] rows = values(A_AT + rowCount * n + 2);
        float[] x = values(B_AT + n + 2);

        float[] out =
            sameBits(
                values(OUT_AT + rowCount + 2),
                (k, to) -> k.rowDots(rows, A_AT, rowCount, x, B_AT, n, to, OUT_AT));

        for (int r = 0; r < rowCount; r++) {
          assertThat(out[OUT_AT + r]).isEqualTo(scalar.dot(rows, A_AT + r * n, x, B_AT, n));
        }
      }
    }
  }

  @Test
  void addRowsAddsEveryRowTimesItsWeight() {
    for (int n : LENGTHS) {
      for (int rowCount : ROW_COUNTS) {
        float[] weights = values(OUT_AT + rowCount);
        float[] rows = values(A_AT + rowCount * n + 2);
        float[] y = values(B_AT + n + 2);

        float[] out =
            sameBits(y, (k, to) -> k.addRows(weights, OUT_AT, rows, A_AT, rowCount, to, B_AT, n));

        for (int at = 0; at < y.length; at++) {
          double expected = y[at];
          for (int r = 0; r < rowCount && inside(at - B_AT, n); r++) {
            expected += (double) weights[OUT_AT + r] * rows[A_AT + r * n + at - B_AT];
          }
          assertThat((double) out[at]).isCloseTo(expected, within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void addGramAddsTheWeightedProductsOfAllPairsOfColumns() {
    for (int n : LENGTHS) {
      for (int rowCount : ROW_COUNTS) {
        float[] weights = values(OUT_AT + rowCount);
        float[] rows = values(A_AT + rowCount * n + 2);
        float[] before = values(n * n);

        float[] gram =
            sameBits(before, (k, to) -> k.addGram(weights, OUT_AT, rows, A_AT, rowCount, n, to));

        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            double expected = before[i * n + j];
            // tiles wholly below the diagonal are left alone
            for (int r = 0; r < rowCount && j >= i / Kernels.LANES * Kernels.LANES; r++) {
              expected +=
                  (double) weights[OUT_AT + r] * rows[A_AT + r * n + i] * rows[A_AT + r * n + j];
            }
            // one comparison of doubles: an assertion object for each of a million cells is slow
            if (Math.abs(gram[i * n + j] - expected) > TOLERANCE) {
              assertThat((double) gram[i * n + j]).isCloseTo(expected, within(TOLERANCE));
            }
          }
        }
      }
    }
  }

  @Test
  void mirrorMakesASymmetricMatrixOfTheUpperTriangle() {
    float[] square = {1, 2, 3, 99, 4, 5, 99, 99, 6};

    Kernels.mirror(square, 3);

    assertThat(square).containsExactly(1, 2, 3, 2, 4, 5, 3, 5, 6);
  }

  @Test
  void dotDifferenceIsTheDifferenceOfTwoDots() {
    for (int n : LENGTHS) {
      float[] x = values(A_AT + n + 2);
      float[] y = values(B_AT + 2 * n + 2);
      int minusAt = B_AT + n + 1;

      float[] out =
          sameBits(new float[1], (k, to) -> to[0] = k.dotDifference(x, A_AT, y, B_AT, minusAt, n));

      double expected = plainDot(x, A_AT, y, B_AT, n) - plainDot(x, A_AT, y, minusAt, n);
      assertThat((double) out[0]).isCloseTo(expected, within(TOLERANCE));
    }
  }

  @Test
  void pairStepMovesAllThreeRowsFromTheirValuesBeforeIt() {
    float g = 0.4f;
    float d = 0.02f;
    for (int n : LENGTHS) {
      float[] x = values(A_AT + n + 2);
      float[] y = values(B_AT + 2 * n + 3);
      int minusAt = B_AT + n + 1;

      float[] movedY =
          sameBits(y, (k, to) -> k.pairStep(g, d, x.clone(), A_AT, to, B_AT, minusAt, n));
      float[] movedX =
          sameBits(x, (k, to) -> k.pairStep(g, d, to, A_AT, y.clone(), B_AT, minusAt, n));

      float[] expectedX = x.clone();
      float[] expectedY = y.clone();
      for (int k = 0; k < n; k++) {
        double plus = y[B_AT + k];
        double minus = y[minusAt + k];
        double xk = x[A_AT + k];
        expectedX[A_AT + k] = (float) (xk + g * (plus - minus) - d * xk);
        expectedY[B_AT + k] = (float) (plus + g * xk - d * plus);
        expectedY[minusAt + k] = (float) (minus - g * xk - d * minus);
      }
      assertThat(movedX).containsExactly(expectedX, within((float) TOLERANCE));
      assertThat(movedY).containsExactly(expectedY, within((float) TOLERANCE));
    }
  }

  @Test
  void panelProductsAreTheDotsOfEveryQueryAndSecurity() {
    for (int n : new int[] {0, 1, 7, 8, 13, 64}) {
      float[] queries = values(A_AT + Kernels.QUERIES * n + 2);
      float[] panel = values(B_AT + Kernels.PANEL * n + 2);
      int stride = Kernels.PANEL + 9;

      float[] out =
          sameBits(
              values(OUT_AT + Kernels.QUERIES * stride),
              (k, to) -> k.panelProducts(queries, A_AT, n, panel, B_AT, to, OUT_AT, stride));

      for (int q = 0; q < Kernels.QUERIES; q++) {
        for (int j = 0; j < Kernels.PANEL; j++) {
          double expected = 0;
          for (int k = 0; k < n; k++) {
            expected += (double) queries[A_AT + q * n + k] * panel[B_AT + k * Kernels.PANEL + j];
          }
          assertThat((double) out[OUT_AT + q * stride + j]).isCloseTo(expected, within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void aPanelProductOfOneQueryHasTheBitsOfFour() {
    for (int n : new int[] {0, 1, 7, 8, 13, 64}) {
      float[] queries = values(A_AT + Kernels.QUERIES * n);
      float[] panel = values(B_AT + Kernels.PANEL * n);
      float[] four = new float[OUT_AT + Kernels.QUERIES * Kernels.PANEL];
      scalar.panelProducts(queries, A_AT, n, panel, B_AT, four, OUT_AT, Kernels.PANEL);

      float[] single =
          sameBits(
              new float[four.length],
              (k, to) -> {
                for (int q = 0; q < Kernels.QUERIES; q++) {
                  k.panelProducts(
                      queries, A_AT + q * n, n, panel, B_AT, to, OUT_AT + q * Kernels.PANEL);
                }
              });

      assertThat(bits(single)).isEqualTo(bits(four));
    }
  }

  @Test
  void firstAboveFindsTheFirstValueAboveTheFloorAndNoEqualOne() {
    for (Kernels kernels : new Kernels[] {scalar, simd}) {
      for (int length : new int[] {0, 1, 7, 8, 9, 31, 64, 67}) {
        int to = A_AT + length;
        float[] values = new float[to + 9];
        Arrays.fill(values, 0.5f);
        // what lies outside the range is never found
        values[A_AT - 1] = 9f;
        values[to] = 9f;
        assertThat(kernels.firstAbove(0.5f, values, A_AT, to)).isEqualTo(to);
        for (int at = to - 1; at >= A_AT; at--) {
          values[at] = 0.6f;
          assertThat(kernels.firstAbove(0.5f, values, A_AT, to)).isEqualTo(at);
          assertThat(kernels.firstAbove(0.6f, values, A_AT, to)).isEqualTo(to);
          assertThat(kernels.firstAbove(Float.NEGATIVE_INFINITY, values, A_AT, to)).isEqualTo(A_AT);
        }
      }
    }
  }

  @Test
  void exponentialsAreThoseOfTheDifferencesAndAddUp() {
    for (int n : new int[] {0, 8, 16, 64, 1_000}) {
      float[] before = values(A_AT + n + 3);
      for (int k = 0; k < n; k++) {
        // from far below the least to the greatest that is allowed
        before[A_AT + k] *= 100;
      }
      float[] sums = new float[2];

      float[] after =
          sameBits(
              before,
              (kernels, to) -> sums[sums[0] == 0 ? 0 : 1] = kernels.exponentials(12, to, A_AT, n));

      double expected = 0;
      for (int k = 0; k < n; k++) {
        double x = Math.max(-87, (double) (before[A_AT + k] - 12));
        double exact = StrictMath.exp(x);
        expected += exact;
        assertThat((double) after[A_AT + k]).isCloseTo(exact, within(2e-7 * exact));
      }
      assertThat((double) sums[0]).isCloseTo(expected, within(1e-5 * expected));
      assertThat(sums[1]).isEqualTo(n == 0 ? 0 : sums[0]);
      assertThat(after[A_AT + n]).isEqualTo(before[A_AT + n]);
    }
  }

  @Test
  void whatIsFarBelowTheShiftIsAllButZero() {
    float[] values = {-1e30f, Float.NEGATIVE_INFINITY, -200, 0, 0, 0, 0, 0};

    float[] after = sameBits(values, (kernels, to) -> kernels.exponentials(0, to, 0, 8));

    assertThat(after[0]).isPositive().isLessThan(2e-38f);
    assertThat(after[1]).isEqualTo(after[0]);
    assertThat(after[2]).isEqualTo(after[0]);
    assertThat(after[3]).isEqualTo(1f);
  }

  @Test
  void greatestIsTheGreatest() {
    for (int n : new int[] {8, 24, 104}) {
      for (int place = 0; place < n; place++) {
        float[] values = values(A_AT + n + 2);
        values[A_AT - 1] = 9f;
        values[A_AT + n] = 9f;
        values[A_AT + place] = 3f;

        assertThat(scalar.greatest(values, A_AT, n)).isEqualTo(3f);
        assertThat(simd.greatest(values, A_AT, n)).isEqualTo(3f);
      }
    }
    assertThat(scalar.greatest(new float[0], 0, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(simd.greatest(new float[0], 0, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  void aLengthIsPaddedToTheNextMultipleOfEight() {
    assertThat(Kernels.padded(0)).isZero();
    assertThat(Kernels.padded(1)).isEqualTo(8);
    assertThat(Kernels.padded(8)).isEqualTo(8);
    assertThat(Kernels.padded(65)).isEqualTo(72);
  }

  /** Runs both kernels on copies of an array, checks that they left the same bits, returns them. */
  private float[] sameBits(float[] before, Run run) {
    float[] byScalar = before.clone();
    float[] bySimd = before.clone();
    run.on(scalar, byScalar);
    run.on(simd, bySimd);
    assertThat(bits(bySimd)).isEqualTo(bits(byScalar));
    return byScalar;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int at = 0; at < values.length; at++) {
      bits[at] = Float.floatToRawIntBits(values[at]);
    }
    return bits;
  }

  private static double plainDot(float[] a, int aAt, float[] b, int bAt, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += (double) a[aAt + k] * b[bAt + k];
    }
    return sum;
  }

  private static boolean inside(int k, int n) {
    return k >= 0 && k < n;
  }

  /** Between -1 and 1, with differing exponents so that a changed order of sums shows. */
  private float[] values(int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = (float) (random.nextDouble(-1, 1) / (1 + random.nextInt(8)));
    }
    return values;
  }
}
