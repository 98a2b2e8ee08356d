package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;

/** What embeddings begin with: even draws around 0, within a half over the components. */
final class FirstValues {

  private FirstValues() {}

  static void into(float[] rows, int at, int components, DrawStream draws) {
    for (int k = 0; k < components; k++) {
      rows[at + k] = (float) ((draws.unit() - 0.5) / components);
    }
  }
}
