package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Kernels over rows of any width, some rows at once. */
final class SimdNarrowRows {

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

  private SimdNarrowRows() {}

  static void rowDots(
      float[] rows, int rowsAt, int rowCount, float[] x, int xAt, int n, float[] out, int outAt) {
    int r = 0;
    for (; r + 8 <= rowCount; r += 8) {
      eightDots(rows, rowsAt + r * n, x, xAt, n, out, outAt + r);
    }
    if (r + 4 <= rowCount) {
      int row = rowsAt + r * n;
      fourDots(rows, row, row + n, row + 2 * n, row + 3 * n, x, xAt, n, out, outAt + r);
      r += 4;
    }
    for (; r < rowCount; r++) {
      out[outAt + r] = SimdVectors.dot(rows, rowsAt + r * n, x, xAt, n);
    }
  }

  /**
   * Eight rows at once, so that a load of x serves eight sums. The lanes of all eight are added
   * together, halves of two rows sharing a register from the second step on: the additions are
   * those of {@link Kernels}, in its order.
   */
  private static void eightDots(
      float[] rows, int at, float[] x, int xAt, int n, float[] out, int outAt) {
    int row1 = at + n;
    int row2 = row1 + n;
    int row3 = row2 + n;
    int row4 = row3 + n;
    int row5 = row4 + n;
    int row6 = row5 + n;
    int row7 = row6 + n;
    FloatVector sum0 = FloatVector.zero(S);
    FloatVector sum1 = FloatVector.zero(S);
    FloatVector sum2 = FloatVector.zero(S);
    FloatVector sum3 = FloatVector.zero(S);
    FloatVector sum4 = FloatVector.zero(S);
    FloatVector sum5 = FloatVector.zero(S);
    FloatVector sum6 = FloatVector.zero(S);
    FloatVector sum7 = FloatVector.zero(S);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector xs = FloatVector.fromArray(S, x, xAt + k);
      sum0 = FloatVector.fromArray(S, rows, at + k).fma(xs, sum0);
      sum1 = FloatVector.fromArray(S, rows, row1 + k).fma(xs, sum1);
      sum2 = FloatVector.fromArray(S, rows, row2 + k).fma(xs, sum2);
      sum3 = FloatVector.fromArray(S, rows, row3 + k).fma(xs, sum3);
      sum4 = FloatVector.fromArray(S, rows, row4 + k).fma(xs, sum4);
      sum5 = FloatVector.fromArray(S, rows, row5 + k).fma(xs, sum5);
      sum6 = FloatVector.fromArray(S, rows, row6 + k).fma(xs, sum6);
      sum7 = FloatVector.fromArray(S, rows, row7 + k).fma(xs, sum7);
    }
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
    sum0.blend(sum1, ODD).intoArray(out, outAt);
  }

  /** Four rows at once, so that a load of x serves four sums and none waits for another. */
  private static void fourDots(
      float[] matrix,
      int row0,
      int row1,
      int row2,
      int row3,
      float[] x,
      int xAt,
      int n,
      float[] out,
      int outAt) {
    FloatVector sum0 = FloatVector.zero(S);
    FloatVector sum1 = FloatVector.zero(S);
    FloatVector sum2 = FloatVector.zero(S);
    FloatVector sum3 = FloatVector.zero(S);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector xs = FloatVector.fromArray(S, x, xAt + k);
      sum0 = FloatVector.fromArray(S, matrix, row0 + k).fma(xs, sum0);
      sum1 = FloatVector.fromArray(S, matrix, row1 + k).fma(xs, sum1);
      sum2 = FloatVector.fromArray(S, matrix, row2 + k).fma(xs, sum2);
      sum3 = FloatVector.fromArray(S, matrix, row3 + k).fma(xs, sum3);
    }
    sum0 = sum0.add(sum0.rearrange(BY_FOUR));
    sum1 = sum1.add(sum1.rearrange(BY_FOUR));
    sum2 = sum2.add(sum2.rearrange(BY_FOUR));
    sum3 = sum3.add(sum3.rearrange(BY_FOUR));
    sum0 = sum0.add(sum0.rearrange(BY_TWO));
    sum1 = sum1.add(sum1.rearrange(BY_TWO));
    sum2 = sum2.add(sum2.rearrange(BY_TWO));
    sum3 = sum3.add(sum3.rearrange(BY_TWO));
    out[outAt] = sum0.add(sum0.rearrange(BY_ONE)).lane(0);
    out[outAt + 1] = sum1.add(sum1.rearrange(BY_ONE)).lane(0);
    out[outAt + 2] = sum2.add(sum2.rearrange(BY_ONE)).lane(0);
    out[outAt + 3] = sum3.add(sum3.rearrange(BY_ONE)).lane(0);
  }

  static void addRows(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      float[] y,
      int yAt,
      int n) {
    int r = 0;
    for (; r + 8 <= rowCount; r += 8) {
      addEight(weights, weightsAt + r, rows, rowsAt + r * n, y, yAt, n);
    }
    if (r + 4 <= rowCount) {
      int row = rowsAt + r * n;
      addFour(weights, weightsAt + r, rows, row, row + n, row + 2 * n, row + 3 * n, y, yAt, n);
      r += 4;
    }
    for (; r < rowCount; r++) {
      SimdVectors.add(weights[weightsAt + r], rows, rowsAt + r * n, y, yAt, n);
    }
  }

  /** Eight rows at once, so that y is loaded and stored once for eight. */
  private static void addEight(
      float[] weights, int weightsAt, float[] rows, int at, float[] y, int yAt, int n) {
    int row1 = at + n;
    int row2 = row1 + n;
    int row3 = row2 + n;
    int row4 = row3 + n;
    int row5 = row4 + n;
    int row6 = row5 + n;
    int row7 = row6 + n;
    FloatVector w0 = FloatVector.broadcast(S, weights[weightsAt]);
    FloatVector w1 = FloatVector.broadcast(S, weights[weightsAt + 1]);
    FloatVector w2 = FloatVector.broadcast(S, weights[weightsAt + 2]);
    FloatVector w3 = FloatVector.broadcast(S, weights[weightsAt + 3]);
    FloatVector w4 = FloatVector.broadcast(S, weights[weightsAt + 4]);
    FloatVector w5 = FloatVector.broadcast(S, weights[weightsAt + 5]);
    FloatVector w6 = FloatVector.broadcast(S, weights[weightsAt + 6]);
    FloatVector w7 = FloatVector.broadcast(S, weights[weightsAt + 7]);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector ys = FloatVector.fromArray(S, y, yAt + k);
      ys = w0.fma(FloatVector.fromArray(S, rows, at + k), ys);
      ys = w1.fma(FloatVector.fromArray(S, rows, row1 + k), ys);
      ys = w2.fma(FloatVector.fromArray(S, rows, row2 + k), ys);
      ys = w3.fma(FloatVector.fromArray(S, rows, row3 + k), ys);
      ys = w4.fma(FloatVector.fromArray(S, rows, row4 + k), ys);
      ys = w5.fma(FloatVector.fromArray(S, rows, row5 + k), ys);
      ys = w6.fma(FloatVector.fromArray(S, rows, row6 + k), ys);
      ys = w7.fma(FloatVector.fromArray(S, rows, row7 + k), ys);
      ys.intoArray(y, yAt + k);
    }
  }

  /** Four rows at once, so that y is loaded and stored once for four. */
  private static void addFour(
      float[] weights,
      int weightsAt,
      float[] matrix,
      int row0,
      int row1,
      int row2,
      int row3,
      float[] y,
      int yAt,
      int n) {
    FloatVector w0 = FloatVector.broadcast(S, weights[weightsAt]);
    FloatVector w1 = FloatVector.broadcast(S, weights[weightsAt + 1]);
    FloatVector w2 = FloatVector.broadcast(S, weights[weightsAt + 2]);
    FloatVector w3 = FloatVector.broadcast(S, weights[weightsAt + 3]);
    for (int k = 0; k < n; k += Kernels.LANES) {
      FloatVector ys =
          w0.fma(FloatVector.fromArray(S, matrix, row0 + k), FloatVector.fromArray(S, y, yAt + k));
      ys = w1.fma(FloatVector.fromArray(S, matrix, row1 + k), ys);
      ys = w2.fma(FloatVector.fromArray(S, matrix, row2 + k), ys);
      w3.fma(FloatVector.fromArray(S, matrix, row3 + k), ys).intoArray(y, yAt + k);
    }
  }
}
