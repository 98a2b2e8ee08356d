package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products with packed panels: of a few queries in float32, of blocks of rows in float64. */
final class SimdPanels {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorSpecies<Double> D = DoubleVector.SPECIES_256;
  private static final int DOUBLES = 4;

  private SimdPanels() {}

  static void panelProducts(
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
      int columnAt = panelAt + k * Kernels.PANEL;
      FloatVector a = FloatVector.fromArray(S, panel, columnAt);
      FloatVector b = FloatVector.fromArray(S, panel, columnAt + Kernels.LANES);
      FloatVector c = FloatVector.fromArray(S, panel, columnAt + 2 * Kernels.LANES);
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
    a0.intoArray(out, outAt);
    b0.intoArray(out, outAt + Kernels.LANES);
    c0.intoArray(out, outAt + 2 * Kernels.LANES);
    a1.intoArray(out, outAt + outStride);
    b1.intoArray(out, outAt + outStride + Kernels.LANES);
    c1.intoArray(out, outAt + outStride + 2 * Kernels.LANES);
    a2.intoArray(out, outAt + 2 * outStride);
    b2.intoArray(out, outAt + 2 * outStride + Kernels.LANES);
    c2.intoArray(out, outAt + 2 * outStride + 2 * Kernels.LANES);
    a3.intoArray(out, outAt + 3 * outStride);
    b3.intoArray(out, outAt + 3 * outStride + Kernels.LANES);
    c3.intoArray(out, outAt + 3 * outStride + 2 * Kernels.LANES);
  }

  static void panelProducts(
      float[] query, int queryAt, int n, float[] panel, int panelAt, float[] out, int outAt) {
    FloatVector a = FloatVector.zero(S);
    FloatVector b = a;
    FloatVector c = a;
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * Kernels.PANEL;
      FloatVector q = FloatVector.broadcast(S, query[queryAt + k]);
      a = q.fma(FloatVector.fromArray(S, panel, columnAt), a);
      b = q.fma(FloatVector.fromArray(S, panel, columnAt + Kernels.LANES), b);
      c = q.fma(FloatVector.fromArray(S, panel, columnAt + 2 * Kernels.LANES), c);
    }
    a.intoArray(out, outAt);
    b.intoArray(out, outAt + Kernels.LANES);
    c.intoArray(out, outAt + 2 * Kernels.LANES);
  }

  static void addProducts(
      double[] rows,
      int rowsAt,
      int rowCount,
      int depth,
      double[] panel,
      int panelAt,
      double[] c,
      int cAt,
      int cStride) {
    for (int r = 0; r < rowCount; r += Kernels.DOUBLE_ROWS) {
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
    DoubleVector x0 = DoubleVector.fromArray(D, c, at0);
    DoubleVector y0 = DoubleVector.fromArray(D, c, at0 + DOUBLES);
    DoubleVector z0 = DoubleVector.fromArray(D, c, at0 + 2 * DOUBLES);
    DoubleVector x1 = DoubleVector.fromArray(D, c, at1);
    DoubleVector y1 = DoubleVector.fromArray(D, c, at1 + DOUBLES);
    DoubleVector z1 = DoubleVector.fromArray(D, c, at1 + 2 * DOUBLES);
    DoubleVector x2 = DoubleVector.fromArray(D, c, at2);
    DoubleVector y2 = DoubleVector.fromArray(D, c, at2 + DOUBLES);
    DoubleVector z2 = DoubleVector.fromArray(D, c, at2 + 2 * DOUBLES);
    DoubleVector x3 = DoubleVector.fromArray(D, c, at3);
    DoubleVector y3 = DoubleVector.fromArray(D, c, at3 + DOUBLES);
    DoubleVector z3 = DoubleVector.fromArray(D, c, at3 + 2 * DOUBLES);
    for (int k = 0; k < depth; k++) {
      int columnAt = panelAt + k * Kernels.DOUBLE_PANEL;
      DoubleVector x = DoubleVector.fromArray(D, panel, columnAt);
      DoubleVector y = DoubleVector.fromArray(D, panel, columnAt + DOUBLES);
      DoubleVector z = DoubleVector.fromArray(D, panel, columnAt + 2 * DOUBLES);
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
}
