package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Upper bounds of products with panels of bytes. */
final class SimdBytes {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorSpecies<Byte> B = ByteVector.SPECIES_64;
  private static final int LANES = Kernels.LANES;

  private static final int HALF = Kernels.BYTE_PANEL / 2;

  private SimdBytes() {}

  static void upperBounds(
      float[] query,
      int n,
      float norm,
      byte[] panel,
      int panelAt,
      float[] steps,
      float[] errors,
      int at,
      float[] out,
      int outAt) {
    halfBounds(query, n, norm, panel, panelAt, steps, errors, at, out, outAt);
    halfBounds(query, n, norm, panel, panelAt + HALF, steps, errors, at + HALF, out, outAt + HALF);
  }

  /** Eight sums of eight lanes: with all sixteen no register would be left for the rest. */
  private static void halfBounds(
      float[] query,
      int n,
      float norm,
      byte[] panel,
      int panelAt,
      float[] steps,
      float[] errors,
      int at,
      float[] out,
      int outAt) {
    FloatVector a = FloatVector.zero(S);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    for (int k = 0; k < n; k++) {
      int columnAt = panelAt + k * Kernels.BYTE_PANEL;
      FloatVector q = FloatVector.broadcast(S, query[k]);
      a =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt).convertShape(VectorOperators.B2F, S, 0), a);
      b =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              b);
      c =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 2 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              c);
      d =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 3 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              d);
      e =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 4 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              e);
      f =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 5 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              f);
      g =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 6 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              g);
      h =
          q.fma(
              ByteVector.fromArray(B, panel, columnAt + 7 * LANES)
                  .convertShape(VectorOperators.B2F, S, 0),
              h);
    }
    FloatVector norms = FloatVector.broadcast(S, norm);
    FloatVector.fromArray(S, steps, at)
        .fma(a, norms.mul(FloatVector.fromArray(S, errors, at)))
        .intoArray(out, outAt);
    FloatVector.fromArray(S, steps, at + LANES)
        .fma(b, norms.mul(FloatVector.fromArray(S, errors, at + LANES)))
        .intoArray(out, outAt + LANES);
    FloatVector.fromArray(S, steps, at + 2 * LANES)
        .fma(c, norms.mul(FloatVector.fromArray(S, errors, at + 2 * LANES)))
        .intoArray(out, outAt + 2 * LANES);
    FloatVector.fromArray(S, steps, at + 3 * LANES)
        .fma(d, norms.mul(FloatVector.fromArray(S, errors, at + 3 * LANES)))
        .intoArray(out, outAt + 3 * LANES);
    FloatVector.fromArray(S, steps, at + 4 * LANES)
        .fma(e, norms.mul(FloatVector.fromArray(S, errors, at + 4 * LANES)))
        .intoArray(out, outAt + 4 * LANES);
    FloatVector.fromArray(S, steps, at + 5 * LANES)
        .fma(f, norms.mul(FloatVector.fromArray(S, errors, at + 5 * LANES)))
        .intoArray(out, outAt + 5 * LANES);
    FloatVector.fromArray(S, steps, at + 6 * LANES)
        .fma(g, norms.mul(FloatVector.fromArray(S, errors, at + 6 * LANES)))
        .intoArray(out, outAt + 6 * LANES);
    FloatVector.fromArray(S, steps, at + 7 * LANES)
        .fma(h, norms.mul(FloatVector.fromArray(S, errors, at + 7 * LANES)))
        .intoArray(out, outAt + 7 * LANES);
  }
}
