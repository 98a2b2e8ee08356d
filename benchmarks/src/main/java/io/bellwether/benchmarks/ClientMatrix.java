package io.bellwether.benchmarks;

import java.util.SplittableRandom;

/**
 * Clients as rows of 31 features: mixtures of eight hidden traits with noise of their own, every
 * fifth feature a yes or no. The same bits for the same seed.
 */
final class ClientMatrix {

  static final int FEATURE_COUNT = 31;

  private static final int TRAITS = 8;

  private ClientMatrix() {}

  /** Row-major, {@code clientCount * FEATURE_COUNT}. */
  static float[] drawn(int clientCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] mixture = random.doubles(TRAITS * FEATURE_COUNT, -1, 1).toArray();
    float[] rows = new float[clientCount * FEATURE_COUNT];
    double[] traits = new double[TRAITS];
    for (int client = 0; client < clientCount; client++) {
      for (int trait = 0; trait < TRAITS; trait++) {
        traits[trait] = random.nextGaussian();
      }
      for (int f = 0; f < FEATURE_COUNT; f++) {
        double value = 0.5 * random.nextGaussian();
        for (int trait = 0; trait < TRAITS; trait++) {
          value += traits[trait] * mixture[trait * FEATURE_COUNT + f] / 2;
        }
        boolean flag = f % 5 == 4;
        rows[client * FEATURE_COUNT + f] = flag ? (value > 0 ? 1 : 0) : (float) value;
      }
    }
    return rows;
  }
}
