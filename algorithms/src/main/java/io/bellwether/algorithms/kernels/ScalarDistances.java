package io.bellwether.algorithms.kernels;

/** Nearness of queries to packed panels of unit rows: the plain twin of {@link SimdDistances}. */
final class ScalarDistances {

  private ScalarDistances() {}

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
    for (int j = 0; j < Kernels.PANEL; j++) {
      out[outAt + j] = norms[normsAt + j] * slack;
    }
    for (int k = 0; k < n; k++) {
      float q = query[queryAt + k];
      int columnAt = panelAt + k * Kernels.PANEL;
      for (int j = 0; j < Kernels.PANEL; j++) {
        out[outAt + j] -= Math.abs(Math.fma(-norms[normsAt + j], panel[columnAt + j], q));
      }
    }
  }

  static void lessOwnShare(float kappa, float[] norms, int normsAt, float[] values, int at, int n) {
    for (int j = 0; j < n; j++) {
      float norm = norms[normsAt + j];
      values[at + j] = Math.fma(-kappa, norm, values[at + j]) * norm;
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
    for (int j = 0; j < n; j++) {
      float norm = norms[normsAt + j];
      float product = products[at + j];
      float l1Part = Math.min(distances[at + j] * -factors.l1Scale(), 1f);
      float lessened = Math.fma(norm, norm, square) * factors.lessened();
      float squared = Math.fma(-doubleNorm * norm, product, lessened);
      float l2Part = Math.min((float) Math.sqrt(Math.max(squared, 0f)) * factors.l2Scale(), 1f);
      float parts = Math.fma(-factors.l1(), l1Part, factors.cosine() * product);
      products[at + j] = Math.fma(-factors.l2(), l2Part, parts);
    }
  }

  static int placesAbove(float floor, float[] values, int from, int to, int[] places) {
    int count = 0;
    for (int at = from; at < to; at++) {
      if (values[at] > floor) {
        places[count++] = at;
      }
    }
    return count;
  }
}
