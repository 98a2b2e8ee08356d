package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on 256-bit registers. The width is fixed rather than preferred, so that the lanes of
 * a sum are the same on every machine.
 *
 * <p>Nothing here goes through a small method of our own, not even to load or to add lanes: where
 * the compiler runs out of its budget and does not inline one, every vector that passes through it
 * becomes an object, and the loop twenty times slower. The Vector API's own methods are inlined by
 * force.
 */
final class SimdKernels implements Kernels {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_256;
  private static final int DOUBLES = 4;
  private static final VectorShuffle<Float> BY_FOUR =
      VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
  private static final VectorShuffle<Float> BY_TWO =
      VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
  private static final VectorShuffle<Float> BY_ONE =
      VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);
  private static final VectorMask<Float> UPPER_HALF = VectorMask.fromLong(S, 0b11110000);
  private static final VectorMask<Float> UPPER_PAIRS = VectorMask.fromLong(S, 0b11001100);
  private static final VectorMask<Float> ODD = VectorMask.fromLong(S, 0b10101010);

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public float dot(float[] a, int aAt, float[] b, int bAt, int n) {
    FloatVector lanes = FloatVector.zero(S);
    for (int k = 0; k < n; k += LANES) {
      lanes = FloatVector.fromArray(S, a, aAt + k).fma(FloatVector.fromArray(S, b, bAt + k), lanes);
    }
    lanes = lanes.add(lanes.rearrange(BY_FOUR));
    lanes = lanes.add(lanes.rearrange(BY_TWO));
    return lanes.add(lanes.rearrange(BY_ONE)).lane(0);
  }

  @Override
  public void add(float alpha, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector alphas = FloatVector.broadcast(S, alpha);
    for (int k = 0; k < n; k += LANES) {
      alphas
          .fma(FloatVector.fromArray(S, x, xAt + k), FloatVector.fromArray(S, y, yAt + k))
          .intoArray(y, yAt + k);
    }
  }

  @Override
  public void scaleAndAdd(float beta, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector betas = FloatVector.broadcast(S, beta);
    for (int k = 0; k < n; k += LANES) {
      betas
          .fma(FloatVector.fromArray(S, y, yAt + k), FloatVector.fromArray(S, x, xAt + k))
          .intoArray(y, yAt + k);
    }
  }

  @Override
  public void rowDots(
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
      out[outAt + r] = dot(rows, rowsAt + r * n, x, xAt, n);
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
    for (int k = 0; k < n; k += LANES) {
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
    for (int k = 0; k < n; k += LANES) {
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

  @Override
  public void addRows(
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
      add(weights[weightsAt + r], rows, rowsAt + r * n, y, yAt, n);
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
    for (int k = 0; k < n; k += LANES) {
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
    for (int k = 0; k < n; k += LANES) {
      FloatVector ys =
          w0.fma(FloatVector.fromArray(S, matrix, row0 + k), FloatVector.fromArray(S, y, yAt + k));
      ys = w1.fma(FloatVector.fromArray(S, matrix, row1 + k), ys);
      ys = w2.fma(FloatVector.fromArray(S, matrix, row2 + k), ys);
      w3.fma(FloatVector.fromArray(S, matrix, row3 + k), ys).intoArray(y, yAt + k);
    }
  }

  @Override
  public void addGram(
      float[] weights, int weightsAt, float[] rows, int rowsAt, int rowCount, int n, float[] gram) {
    for (int i = 0; i < n; i += 4) {
      int tile = i / LANES * LANES;
      int j = tile;
      for (; j + 2 * LANES <= n; j += 2 * LANES) {
        addGramTile(weights, weightsAt, rows, rowsAt, rowCount, n, gram, i, j);
      }
      for (; j < n; j += LANES) {
        addNarrowGramTile(weights, weightsAt, rows, rowsAt, rowCount, n, gram, i, j);
      }
    }
  }

  /** Rows i to i + 3, columns j to j + 15 of the gram, kept in registers over all rows. */
  private static void addGramTile(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      int n,
      float[] gram,
      int i,
      int j) {
    int at0 = i * n + j;
    int at1 = at0 + n;
    int at2 = at1 + n;
    int at3 = at2 + n;
    FloatVector a0 = FloatVector.fromArray(S, gram, at0);
    FloatVector b0 = FloatVector.fromArray(S, gram, at0 + LANES);
    FloatVector a1 = FloatVector.fromArray(S, gram, at1);
    FloatVector b1 = FloatVector.fromArray(S, gram, at1 + LANES);
    FloatVector a2 = FloatVector.fromArray(S, gram, at2);
    FloatVector b2 = FloatVector.fromArray(S, gram, at2 + LANES);
    FloatVector a3 = FloatVector.fromArray(S, gram, at3);
    FloatVector b3 = FloatVector.fromArray(S, gram, at3 + LANES);
    for (int r = 0; r < rowCount; r++) {
      int rowAt = rowsAt + r * n;
      FloatVector weight = FloatVector.broadcast(S, weights[weightsAt + r]);
      FloatVector a = FloatVector.fromArray(S, rows, rowAt + j).mul(weight);
      FloatVector b = FloatVector.fromArray(S, rows, rowAt + j + LANES).mul(weight);
      FloatVector i0 = FloatVector.broadcast(S, rows[rowAt + i]);
      FloatVector i1 = FloatVector.broadcast(S, rows[rowAt + i + 1]);
      FloatVector i2 = FloatVector.broadcast(S, rows[rowAt + i + 2]);
      FloatVector i3 = FloatVector.broadcast(S, rows[rowAt + i + 3]);
      a0 = i0.fma(a, a0);
      b0 = i0.fma(b, b0);
      a1 = i1.fma(a, a1);
      b1 = i1.fma(b, b1);
      a2 = i2.fma(a, a2);
      b2 = i2.fma(b, b2);
      a3 = i3.fma(a, a3);
      b3 = i3.fma(b, b3);
    }
    a0.intoArray(gram, at0);
    b0.intoArray(gram, at0 + LANES);
    a1.intoArray(gram, at1);
    b1.intoArray(gram, at1 + LANES);
    a2.intoArray(gram, at2);
    b2.intoArray(gram, at2 + LANES);
    a3.intoArray(gram, at3);
    b3.intoArray(gram, at3 + LANES);
  }

  private static void addNarrowGramTile(
      float[] weights,
      int weightsAt,
      float[] rows,
      int rowsAt,
      int rowCount,
      int n,
      float[] gram,
      int i,
      int j) {
    int at0 = i * n + j;
    FloatVector a0 = FloatVector.fromArray(S, gram, at0);
    FloatVector a1 = FloatVector.fromArray(S, gram, at0 + n);
    FloatVector a2 = FloatVector.fromArray(S, gram, at0 + 2 * n);
    FloatVector a3 = FloatVector.fromArray(S, gram, at0 + 3 * n);
    for (int r = 0; r < rowCount; r++) {
      int rowAt = rowsAt + r * n;
      FloatVector weight = FloatVector.broadcast(S, weights[weightsAt + r]);
      FloatVector a = FloatVector.fromArray(S, rows, rowAt + j).mul(weight);
      a0 = FloatVector.broadcast(S, rows[rowAt + i]).fma(a, a0);
      a1 = FloatVector.broadcast(S, rows[rowAt + i + 1]).fma(a, a1);
      a2 = FloatVector.broadcast(S, rows[rowAt + i + 2]).fma(a, a2);
      a3 = FloatVector.broadcast(S, rows[rowAt + i + 3]).fma(a, a3);
    }
    a0.intoArray(gram, at0);
    a1.intoArray(gram, at0 + n);
    a2.intoArray(gram, at0 + 2 * n);
    a3.intoArray(gram, at0 + 3 * n);
  }

  @Override
  public float dotDifference(float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    FloatVector lanes = FloatVector.zero(S);
    for (int k = 0; k < n; k += LANES) {
      FloatVector difference =
          FloatVector.fromArray(S, y, plusAt + k).sub(FloatVector.fromArray(S, y, minusAt + k));
      lanes = FloatVector.fromArray(S, x, xAt + k).fma(difference, lanes);
    }
    lanes = lanes.add(lanes.rearrange(BY_FOUR));
    lanes = lanes.add(lanes.rearrange(BY_TWO));
    return lanes.add(lanes.rearrange(BY_ONE)).lane(0);
  }

  @Override
  public void pairStep(
      float g, float d, float[] x, int xAt, float[] y, int plusAt, int minusAt, int n) {
    FloatVector up = FloatVector.broadcast(S, g);
    FloatVector down = FloatVector.broadcast(S, -g);
    FloatVector decay = FloatVector.broadcast(S, -d);
    for (int k = 0; k < n; k += LANES) {
      FloatVector xs = FloatVector.fromArray(S, x, xAt + k);
      FloatVector plus = FloatVector.fromArray(S, y, plusAt + k);
      FloatVector minus = FloatVector.fromArray(S, y, minusAt + k);
      up.fma(plus.sub(minus), decay.fma(xs, xs)).intoArray(x, xAt + k);
      up.fma(xs, decay.fma(plus, plus)).intoArray(y, plusAt + k);
      down.fma(xs, decay.fma(minus, minus)).intoArray(y, minusAt + k);
    }
  }

  @Override
  public void panelProducts(
      float[] queries,
      int queriesAt,
      int n,
      float[] panel,
      int panelAt,
      float[] out,
      int outAt,
      int outStride) {
    FloatVector a0 = FloatVector.zero(S);
    FloatVector b0 = a0;
    FloatVector c0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector c1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector c2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    FloatVector c3 = a0;
    int query1 = queriesAt + n;
    int query2 = query1 + n;
    int query3 = query2 + n;
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * PANEL;
      FloatVector a = FloatVector.fromArray(S, panel, columnAt);
      FloatVector b = FloatVector.fromArray(S, panel, columnAt + LANES);
      FloatVector c = FloatVector.fromArray(S, panel, columnAt + 2 * LANES);
      FloatVector q = FloatVector.broadcast(S, queries[queriesAt + k]);
      a0 = q.fma(a, a0);
      b0 = q.fma(b, b0);
      c0 = q.fma(c, c0);
      q = FloatVector.broadcast(S, queries[query1 + k]);
      a1 = q.fma(a, a1);
      b1 = q.fma(b, b1);
      c1 = q.fma(c, c1);
      q = FloatVector.broadcast(S, queries[query2 + k]);
      a2 = q.fma(a, a2);
      b2 = q.fma(b, b2);
      c2 = q.fma(c, c2);
      q = FloatVector.broadcast(S, queries[query3 + k]);
      a3 = q.fma(a, a3);
      b3 = q.fma(b, b3);
      c3 = q.fma(c, c3);
    }
    store(a0, b0, c0, out, outAt);
    store(a1, b1, c1, out, outAt + outStride);
    store(a2, b2, c2, out, outAt + 2 * outStride);
    store(a3, b3, c3, out, outAt + 3 * outStride);
  }

  private static void store(FloatVector a, FloatVector b, FloatVector c, float[] out, int outAt) {
    a.intoArray(out, outAt);
    b.intoArray(out, outAt + LANES);
    c.intoArray(out, outAt + 2 * LANES);
  }

  @Override
  public void panelProducts(
      float[] query, int queryAt, int n, float[] panel, int panelAt, float[] out, int outAt) {
    FloatVector a = FloatVector.zero(S);
    FloatVector b = a;
    FloatVector c = a;
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * PANEL;
      FloatVector q = FloatVector.broadcast(S, query[queryAt + k]);
      a = q.fma(FloatVector.fromArray(S, panel, columnAt), a);
      b = q.fma(FloatVector.fromArray(S, panel, columnAt + LANES), b);
      c = q.fma(FloatVector.fromArray(S, panel, columnAt + 2 * LANES), c);
    }
    store(a, b, c, out, outAt);
  }

  @Override
  public int firstAbove(float floor, float[] values, int from, int to) {
    int at = from;
    FloatVector floors = FloatVector.broadcast(S, floor);
    for (; at + LANES <= to; at += LANES) {
      VectorMask<Float> above =
          FloatVector.fromArray(S, values, at).compare(VectorOperators.GT, floors);
      if (above.anyTrue()) {
        return at + above.firstTrue();
      }
    }
    for (; at < to; at++) {
      if (values[at] > floor) {
        return at;
      }
    }
    return to;
  }

  @Override
  public void addProducts(
      double[] rows,
      int rowsAt,
      int rowCount,
      int depth,
      double[] panel,
      int panelAt,
      double[] c,
      int cAt,
      int cStride) {
    for (int r = 0; r < rowCount; r += DOUBLE_ROWS) {
      addFourRows(rows, rowsAt + r * depth, depth, panel, panelAt, c, cAt + r * cStride, cStride);
    }
  }

  /** Four rows and twelve columns of sums, kept in registers over the whole depth. */
  private static void addFourRows(
      double[] rows,
      int row0,
      int depth,
      double[] panel,
      int panelAt,
      double[] c,
      int at0,
      int cStride) {
    int row1 = row0 + depth;
    int row2 = row1 + depth;
    int row3 = row2 + depth;
    int at1 = at0 + cStride;
    int at2 = at1 + cStride;
    int at3 = at2 + cStride;
    DoubleVector x0 = at(c, at0);
    DoubleVector y0 = at(c, at0 + DOUBLES);
    DoubleVector z0 = at(c, at0 + 2 * DOUBLES);
    DoubleVector x1 = at(c, at1);
    DoubleVector y1 = at(c, at1 + DOUBLES);
    DoubleVector z1 = at(c, at1 + 2 * DOUBLES);
    DoubleVector x2 = at(c, at2);
    DoubleVector y2 = at(c, at2 + DOUBLES);
    DoubleVector z2 = at(c, at2 + 2 * DOUBLES);
    DoubleVector x3 = at(c, at3);
    DoubleVector y3 = at(c, at3 + DOUBLES);
    DoubleVector z3 = at(c, at3 + 2 * DOUBLES);
    for (int k = 0; k < depth; k++) {
      int columnAt = panelAt + k * DOUBLE_PANEL;
      DoubleVector x = at(panel, columnAt);
      DoubleVector y = at(panel, columnAt + DOUBLES);
      DoubleVector z = at(panel, columnAt + 2 * DOUBLES);
      DoubleVector factor = DoubleVector.broadcast(D, rows[row0 + k]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      z0 = factor.fma(z, z0);
      factor = DoubleVector.broadcast(D, rows[row1 + k]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      z1 = factor.fma(z, z1);
      factor = DoubleVector.broadcast(D, rows[row2 + k]);
      x2 = factor.fma(x, x2);
      y2 = factor.fma(y, y2);
      z2 = factor.fma(z, z2);
      factor = DoubleVector.broadcast(D, rows[row3 + k]);
      x3 = factor.fma(x, x3);
      y3 = factor.fma(y, y3);
      z3 = factor.fma(z, z3);
    }
    x0.intoArray(c, at0);
    y0.intoArray(c, at0 + DOUBLES);
    z0.intoArray(c, at0 + 2 * DOUBLES);
    x1.intoArray(c, at1);
    y1.intoArray(c, at1 + DOUBLES);
    z1.intoArray(c, at1 + 2 * DOUBLES);
    x2.intoArray(c, at2);
    y2.intoArray(c, at2 + DOUBLES);
    z2.intoArray(c, at2 + 2 * DOUBLES);
    x3.intoArray(c, at3);
    y3.intoArray(c, at3 + DOUBLES);
    z3.intoArray(c, at3 + 2 * DOUBLES);
  }

  private static DoubleVector at(double[] values, int at) {
    return DoubleVector.fromArray(D, values, at);
  }
}
