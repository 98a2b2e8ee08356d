package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Kernels;

/** What is known of every purchase but the investor's private taste. Immutable. */
final class TasteLaw {

  /** Columns of a packed row. */
  static final int WIDTH = Kernels.padded(Dimensions.PRIVATE_COUNT + 1);

  private final Kernels kernels;
  private final Tastes tastes;
  private final float[] traits;
  private final float[] packed;
  private final double repeats;

  /**
   * @param traits securities x {@link Dimensions#PADDED}
   * @param repeats probability that an order is for what is held
   */
  TasteLaw(Kernels kernels, Tastes tastes, float[] traits, double repeats) {
    this.kernels = kernels;
    this.tastes = tastes;
    this.traits = traits;
    this.repeats = repeats;
    int count = traits.length / Dimensions.PADDED;
    this.packed = new float[count * WIDTH];
    for (int i = 0; i < count; i++) {
      System.arraycopy(traits, i * Dimensions.PADDED, packed, i * WIDTH, Dimensions.PRIVATE_COUNT);
      packed[i * WIDTH + Dimensions.PRIVATE_COUNT] = 1;
    }
  }

  Kernels kernels() {
    return kernels;
  }

  Tastes tastes() {
    return tastes;
  }

  float[] traits() {
    return traits;
  }

  /**
   * The private traits and a 1 for each security, with zeros to {@link #WIDTH}: one weighted Gram
   * matrix has second moments and means.
   */
  float[] packed() {
    return packed;
  }

  double repeats() {
    return repeats;
  }
}
