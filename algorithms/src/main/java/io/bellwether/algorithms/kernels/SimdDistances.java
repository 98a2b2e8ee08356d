package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Nearness of queries to packed panels of unit rows. */
final class SimdDistances {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;

  private SimdDistances() {}

  static void panelDistances(
      float[] queries,
      int queriesAt,
      int n,
      float[] panel,
      int panelAt,
      float[] norms,
      int normsAt,
      float slack,
      float[] out,
      int outAt,
      int outStride) {
    FloatVector normA = FloatVector.fromArray(S, norms, normsAt);
    FloatVector normB = FloatVector.fromArray(S, norms, normsAt + Kernels.LANES);
    FloatVector normC = FloatVector.fromArray(S, norms, normsAt + 2 * Kernels.LANES);
    FloatVector a0 = normA.mul(slack);
    FloatVector b0 = normB.mul(slack);
    FloatVector c0 = normC.mul(slack);
    FloatVector a1 = a0;
    FloatVector b1 = b0;
    FloatVector c1 = c0;
    FloatVector a2 = a0;
    FloatVector b2 = b0;
    FloatVector c2 = c0;
    FloatVector a3 = a0;
    FloatVector b3 = b0;
    FloatVector c3 = c0;
    normA = normA.neg();
    normB = normB.neg();
    normC = normC.neg();
    int query1 = queriesAt + n;
    int query2 = query1 + n;
    int query3 = query2 + n;
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * Kernels.PANEL;
      FloatVector a = FloatVector.fromArray(S, panel, columnAt);
      FloatVector b = FloatVector.fromArray(S, panel, columnAt + Kernels.LANES);
      FloatVector c = FloatVector.fromArray(S, panel, columnAt + 2 * Kernels.LANES);
      FloatVector q = FloatVector.broadcast(S, queries[queriesAt + k]);
      a0 = a0.sub(normA.fma(a, q).abs());
      b0 = b0.sub(normB.fma(b, q).abs());
      c0 = c0.sub(normC.fma(c, q).abs());
      q = FloatVector.broadcast(S, queries[query1 + k]);
      a1 = a1.sub(normA.fma(a, q).abs());
      b1 = b1.sub(normB.fma(b, q).abs());
      c1 = c1.sub(normC.fma(c, q).abs());
      q = FloatVector.broadcast(S, queries[query2 + k]);
      a2 = a2.sub(normA.fma(a, q).abs());
      b2 = b2.sub(normB.fma(b, q).abs());
      c2 = c2.sub(normC.fma(c, q).abs());
      q = FloatVector.broadcast(S, queries[query3 + k]);
      a3 = a3.sub(normA.fma(a, q).abs());
      b3 = b3.sub(normB.fma(b, q).abs());
      c3 = c3.sub(normC.fma(c, q).abs());
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

  static void panelDistances(
      float[] query,
      int queryAt,
      int n,
      float[] panel,
      int panelAt,
      float[] norms,
      int normsAt,
      float slack,
      float[] out,
      int outAt) {
    FloatVector normA = FloatVector.fromArray(S, norms, normsAt);
    FloatVector normB = FloatVector.fromArray(S, norms, normsAt + Kernels.LANES);
    FloatVector normC = FloatVector.fromArray(S, norms, normsAt + 2 * Kernels.LANES);
    FloatVector a = normA.mul(slack);
    FloatVector b = normB.mul(slack);
    FloatVector c = normC.mul(slack);
    normA = normA.neg();
    normB = normB.neg();
    normC = normC.neg();
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * Kernels.PANEL;
      FloatVector q = FloatVector.broadcast(S, query[queryAt + k]);
      a = a.sub(normA.fma(FloatVector.fromArray(S, panel, columnAt), q).abs());
      b = b.sub(normB.fma(FloatVector.fromArray(S, panel, columnAt + Kernels.LANES), q).abs());
      c = c.sub(normC.fma(FloatVector.fromArray(S, panel, columnAt + 2 * Kernels.LANES), q).abs());
    }
    a.intoArray(out, outAt);
    b.intoArray(out, outAt + Kernels.LANES);
    c.intoArray(out, outAt + 2 * Kernels.LANES);
  }

  static void lessOwnShare(float kappa, float[] norms, int normsAt, float[] values, int at, int n) {
    FloatVector minusKappa = FloatVector.broadcast(S, -kappa);
    for (int j = 0; j < n; j += Kernels.LANES) {
      FloatVector norm = FloatVector.fromArray(S, norms, normsAt + j);
      minusKappa
          .fma(norm, FloatVector.fromArray(S, values, at + j))
          .mul(norm)
          .intoArray(values, at + j);
    }
  }

  static void blend(
      BlendFactors factors,
      float square,
      float doubleNorm,
      float[] norms,
      int normsAt,
      float[] products,
      float[] distances,
      int at,
      int n) {
    FloatVector ones = FloatVector.broadcast(S, 1f);
    FloatVector zeros = FloatVector.zero(S);
    FloatVector squares = FloatVector.broadcast(S, square);
    FloatVector minusDoubleNorm = FloatVector.broadcast(S, -doubleNorm);
    FloatVector lessened = FloatVector.broadcast(S, factors.lessened());
    FloatVector cosine = FloatVector.broadcast(S, factors.cosine());
    FloatVector l1 = FloatVector.broadcast(S, -factors.l1());
    FloatVector l2 = FloatVector.broadcast(S, -factors.l2());
    FloatVector l1Scale = FloatVector.broadcast(S, -factors.l1Scale());
    FloatVector l2Scale = FloatVector.broadcast(S, factors.l2Scale());
    for (int j = 0; j < n; j += Kernels.LANES) {
      FloatVector norm = FloatVector.fromArray(S, norms, normsAt + j);
      FloatVector product = FloatVector.fromArray(S, products, at + j);
      FloatVector l1Part = FloatVector.fromArray(S, distances, at + j).mul(l1Scale).min(ones);
      FloatVector squared =
          minusDoubleNorm.mul(norm).fma(product, norm.fma(norm, squares).mul(lessened));
      FloatVector l2Part = squared.max(zeros).sqrt().mul(l2Scale).min(ones);
      l2.fma(l2Part, l1.fma(l1Part, cosine.mul(product))).intoArray(products, at + j);
    }
  }

  /** Four registers are looked at together, since hardly any holds a value above the floor. */
  static int placesAbove(float floor, float[] values, int from, int to, int[] places) {
    FloatVector floors = FloatVector.broadcast(S, floor);
    int count = 0;
    int at = from;
    for (; at + 4 * Kernels.LANES <= to; at += 4 * Kernels.LANES) {
      FloatVector a = FloatVector.fromArray(S, values, at);
      FloatVector b = FloatVector.fromArray(S, values, at + Kernels.LANES);
      FloatVector c = FloatVector.fromArray(S, values, at + 2 * Kernels.LANES);
      FloatVector d = FloatVector.fromArray(S, values, at + 3 * Kernels.LANES);
      if (a.max(b).max(c.max(d)).compare(VectorOperators.GT, floors).anyTrue()) {
        long above =
            a.compare(VectorOperators.GT, floors).toLong()
                | b.compare(VectorOperators.GT, floors).toLong() << Kernels.LANES
                | c.compare(VectorOperators.GT, floors).toLong() << 2 * Kernels.LANES
                | d.compare(VectorOperators.GT, floors).toLong() << 3 * Kernels.LANES;
        for (; above != 0; above &= above - 1) {
          places[count++] = at + Long.numberOfTrailingZeros(above);
        }
      }
    }
    for (; at < to; at++) {
      if (values[at] > floor) {
        places[count++] = at;
      }
    }
    return count;
  }
}
