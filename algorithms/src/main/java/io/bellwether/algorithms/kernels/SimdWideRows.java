package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels over columns in groups of {@value #WIDTH}, the number of factors that most models have:
 * the vector that every row meets stays in eight registers, and the compiler, which knows the
 * width, checks its bounds once. The sums are those of {@link Kernels}, in its order.
 */
final class SimdWideRows {

  /** Columns of a group. */
  static final int WIDTH = 64;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorShuffle<Float> BY_FOUR =
      VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
  private static final VectorShuffle<Float> BY_TWO =
      VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Float> BY_ONE =
      VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);
  private static final VectorMask<Float> UPPER_HALF = VectorMask.fromLong(S, 0b11110000);
  private static final VectorMask<Float> UPPER_PAIRS = VectorMask.fromLong(S, 0b11001100);
  private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b10101010);

  private SimdWideRows() {}

  /**
   * The products of x with rows of {@value #WIDTH}, as many as come in eights.
   *
   * @return how many rows were met
   */
  static int rowDots(
      float[] rows, int rowsAt, int rowCount, float[] x, int xAt, float[] out, int outAt) {
    FloatVector x0 = FloatVector.fromArray(S, x, xAt);
    FloatVector x1 = FloatVector.fromArray(S, x, xAt + 8);
    FloatVector x2 = FloatVector.fromArray(S, x, xAt + 16);
    FloatVector x3 = FloatVector.fromArray(S, x, xAt + 24);
    FloatVector x4 = FloatVector.fromArray(S, x, xAt + 32);
    FloatVector x5 = FloatVector.fromArray(S, x, xAt + 40);
    FloatVector x6 = FloatVector.fromArray(S, x, xAt + 48);
    FloatVector x7 = FloatVector.fromArray(S, x, xAt + 56);
    FloatVector zero = FloatVector.zero(S);
    int r = 0;
    for (; r + 8 <= rowCount; r += 8) {
      int at = rowsAt + r * WIDTH;
      FloatVector sum0 = FloatVector.fromArray(S, rows, at).fma(x0, zero);
      sum0 = FloatVector.fromArray(S, rows, at + 8).fma(x1, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 16).fma(x2, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 24).fma(x3, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 32).fma(x4, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 40).fma(x5, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 48).fma(x6, sum0);
      sum0 = FloatVector.fromArray(S, rows, at + 56).fma(x7, sum0);
      FloatVector sum1 = FloatVector.fromArray(S, rows, at + 64).fma(x0, zero);
      sum1 = FloatVector.fromArray(S, rows, at + 72).fma(x1, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 80).fma(x2, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 88).fma(x3, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 96).fma(x4, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 104).fma(x5, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 112).fma(x6, sum1);
      sum1 = FloatVector.fromArray(S, rows, at + 120).fma(x7, sum1);
      FloatVector sum2 = FloatVector.fromArray(S, rows, at + 128).fma(x0, zero);
      sum2 = FloatVector.fromArray(S, rows, at + 136).fma(x1, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 144).fma(x2, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 152).fma(x3, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 160).fma(x4, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 168).fma(x5, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 176).fma(x6, sum2);
      sum2 = FloatVector.fromArray(S, rows, at + 184).fma(x7, sum2);
      FloatVector sum3 = FloatVector.fromArray(S, rows, at + 192).fma(x0, zero);
      sum3 = FloatVector.fromArray(S, rows, at + 200).fma(x1, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 208).fma(x2, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 216).fma(x3, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 224).fma(x4, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 232).fma(x5, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 240).fma(x6, sum3);
      sum3 = FloatVector.fromArray(S, rows, at + 248).fma(x7, sum3);
      FloatVector sum4 = FloatVector.fromArray(S, rows, at + 256).fma(x0, zero);
      sum4 = FloatVector.fromArray(S, rows, at + 264).fma(x1, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 272).fma(x2, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 280).fma(x3, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 288).fma(x4, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 296).fma(x5, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 304).fma(x6, sum4);
      sum4 = FloatVector.fromArray(S, rows, at + 312).fma(x7, sum4);
      FloatVector sum5 = FloatVector.fromArray(S, rows, at + 320).fma(x0, zero);
      sum5 = FloatVector.fromArray(S, rows, at + 328).fma(x1, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 336).fma(x2, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 344).fma(x3, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 352).fma(x4, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 360).fma(x5, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 368).fma(x6, sum5);
      sum5 = FloatVector.fromArray(S, rows, at + 376).fma(x7, sum5);
      FloatVector sum6 = FloatVector.fromArray(S, rows, at + 384).fma(x0, zero);
      sum6 = FloatVector.fromArray(S, rows, at + 392).fma(x1, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 400).fma(x2, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 408).fma(x3, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 416).fma(x4, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 424).fma(x5, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 432).fma(x6, sum6);
      sum6 = FloatVector.fromArray(S, rows, at + 440).fma(x7, sum6);
      FloatVector sum7 = FloatVector.fromArray(S, rows, at + 448).fma(x0, zero);
      sum7 = FloatVector.fromArray(S, rows, at + 456).fma(x1, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 464).fma(x2, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 472).fma(x3, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 480).fma(x4, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 488).fma(x5, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 496).fma(x6, sum7);
      sum7 = FloatVector.fromArray(S, rows, at + 504).fma(x7, sum7);
      sum0 = sum0.add(sum0.rearrange(BY_FOUR));
      sum1 = sum1.add(sum1.rearrange(BY_FOUR));
      sum2 = sum2.add(sum2.rearrange(BY_FOUR));
      sum3 = sum3.add(sum3.rearrange(BY_FOUR));
      sum4 = sum4.add(sum4.rearrange(BY_FOUR));
      sum5 = sum5.add(sum5.rearrange(BY_FOUR));
      sum6 = sum6.add(sum6.rearrange(BY_FOUR));
      sum7 = sum7.add(sum7.rearrange(BY_FOUR));
      sum0 = sum0.blend(sum4, UPPER_HALF);
      sum1 = sum1.blend(sum5, UPPER_HALF);
      sum2 = sum2.blend(sum6, UPPER_HALF);
      sum3 = sum3.blend(sum7, UPPER_HALF);
      sum0 = sum0.add(sum0.rearrange(BY_TWO));
      sum1 = sum1.add(sum1.rearrange(BY_TWO));
      sum2 = sum2.add(sum2.rearrange(BY_TWO));
      sum3 = sum3.add(sum3.rearrange(BY_TWO));
      sum0 = sum0.blend(sum2, UPPER_PAIRS);
      sum1 = sum1.blend(sum3, UPPER_PAIRS);
      sum0 = sum0.add(sum0.rearrange(BY_ONE));
      sum1 = sum1.add(sum1.rearrange(BY_ONE));
      sum0.blend(sum1, ODD).intoArray(out, outAt + r);
    }
    return r;
  }

  /** Adds weighted rows of n columns, a multiple of {@value #WIDTH}, to y. */
  static void addRows(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      float[] y,
      int yAt,
      int n) {
    for (int column = 0; column < n; column += WIDTH) {
      addGroup(weights, weightsAt, rows, rowsAt + column, rowCount, y, yAt + column, n);
    }
  }

  private static void addGroup(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      float[] y,
      int yAt,
      int n) {
    FloatVector y0 = FloatVector.fromArray(S, y, yAt);
    FloatVector y1 = FloatVector.fromArray(S, y, yAt + 8);
    FloatVector y2 = FloatVector.fromArray(S, y, yAt + 16);
    FloatVector y3 = FloatVector.fromArray(S, y, yAt + 24);
    FloatVector y4 = FloatVector.fromArray(S, y, yAt + 32);
    FloatVector y5 = FloatVector.fromArray(S, y, yAt + 40);
    FloatVector y6 = FloatVector.fromArray(S, y, yAt + 48);
    FloatVector y7 = FloatVector.fromArray(S, y, yAt + 56);
    for (int r = 0; r < rowCount; r++) {
      int at = rowsAt + r * n;
      FloatVector weight = FloatVector.broadcast(S, weights[weightsAt + r]);
      y0 = weight.fma(FloatVector.fromArray(S, rows, at), y0);
      y1 = weight.fma(FloatVector.fromArray(S, rows, at + 8), y1);
      y2 = weight.fma(FloatVector.fromArray(S, rows, at + 16), y2);
      y3 = weight.fma(FloatVector.fromArray(S, rows, at + 24), y3);
      y4 = weight.fma(FloatVector.fromArray(S, rows, at + 32), y4);
      y5 = weight.fma(FloatVector.fromArray(S, rows, at + 40), y5);
      y6 = weight.fma(FloatVector.fromArray(S, rows, at + 48), y6);
      y7 = weight.fma(FloatVector.fromArray(S, rows, at + 56), y7);
    }
    y0.intoArray(y, yAt);
    y1.intoArray(y, yAt + 8);
    y2.intoArray(y, yAt + 16);
    y3.intoArray(y, yAt + 24);
    y4.intoArray(y, yAt + 32);
    y5.intoArray(y, yAt + 40);
    y6.intoArray(y, yAt + 48);
    y7.intoArray(y, yAt + 56);
  }
}
