package io.bellwether.algorithms.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Adds weighted products of a row with itself, in tiles that stay in registers. */
final class SimdGram {

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;

  private SimdGram() {}

  static void addGram(
      float[] weights, int weightsAt, float[] rows, int rowsAt, int rowCount, int n, float[] gram) {
    for (int i = 0; i < n; i += 4) {
      int tile = i / Kernels.LANES * Kernels.LANES;
      int j = tile;
      for (; j + 2 * Kernels.LANES <= n; j += 2 * Kernels.LANES) {
        addGramTile(weights, weightsAt, rows, rowsAt, rowCount, n, gram, i, j);
      }
      for (; j < n; j += Kernels.LANES) {
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
    FloatVector b0 = FloatVector.fromArray(S, gram, at0 + Kernels.LANES);
    FloatVector a1 = FloatVector.fromArray(S, gram, at1);
    FloatVector b1 = FloatVector.fromArray(S, gram, at1 + Kernels.LANES);
    FloatVector a2 = FloatVector.fromArray(S, gram, at2);
    FloatVector b2 = FloatVector.fromArray(S, gram, at2 + Kernels.LANES);
    FloatVector a3 = FloatVector.fromArray(S, gram, at3);
    FloatVector b3 = FloatVector.fromArray(S, gram, at3 + Kernels.LANES);
    for (int r = 0; r < rowCount; r++) {
      int rowAt = rowsAt + r * n;
      FloatVector weight = FloatVector.broadcast(S, weights[weightsAt + r]);
      FloatVector a = FloatVector.fromArray(S, rows, rowAt + j).mul(weight);
      FloatVector b = FloatVector.fromArray(S, rows, rowAt + j + Kernels.LANES).mul(weight);
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
    b0.intoArray(gram, at0 + Kernels.LANES);
    a1.intoArray(gram, at1);
    b1.intoArray(gram, at1 + Kernels.LANES);
    a2.intoArray(gram, at2);
    b2.intoArray(gram, at2 + Kernels.LANES);
    a3.intoArray(gram, at3);
    b3.intoArray(gram, at3 + Kernels.LANES);
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
}
