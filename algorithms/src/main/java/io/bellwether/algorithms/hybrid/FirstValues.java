package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.Draws;

/** What embeddings begin with: even draws around 0, within a half over the components. */
final class FirstValues {

  private FirstValues() {}

  static void into(float[] rows, int at, int components, Draws draws) {
    for (int k = 0; k < components; k++) {
      rows[at + k] = (float) ((draws.unit() - 0.5) / components);
    }
  }
}
