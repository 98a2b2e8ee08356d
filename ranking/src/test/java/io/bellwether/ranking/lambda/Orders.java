package io.bellwether.ranking.lambda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Drawn questions whose answer follows from the features, and small hyperparameters. */
final class Orders {

  static final int FEATURES = 8;
  static final int GROUP = 20;

  private Orders() {}

  static RankerHyperparameters small(int trees, int leaves) {
    return new RankerHyperparameters(
        trees, leaves, 0.1f, 5, 1f, 0.8f, 0.8f, 10, ListMeasure.NDCG, 5, trees, 0.25f, 1);
  }

  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int feature = 0; feature < FEATURES; feature++) {
      names.add("feature-" + feature);
    }
    return names;
  }

  /** Every third value of the first four columns is missing; the last column is constant. */
  static float[] rows(long seed, int rowCount) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] rows = new float[rowCount * FEATURES];
    for (int at = 0; at < rows.length; at++) {
      boolean missing = at % FEATURES < 4 && random.nextInt(3) == 0;
      rows[at] = missing ? Float.NaN : (float) random.nextGaussian();
      if (at % FEATURES == FEATURES - 1) {
        rows[at] = 3;
      }
    }
    return rows;
  }

  /** Labels that follow from two features, one of them where it is missing. */
  static RankingSet learnable(long seed, int groups, Optional<double[]> base) {
    float[] rows = rows(seed, groups * GROUP);
    int[] labels = new int[groups * GROUP];
    for (int row = 0; row < labels.length; row++) {
      float first = rows[row * FEATURES];
      float fifth = rows[row * FEATURES + 5];
      labels[row] = (Float.isNaN(first) ? 1 : first) + fifth > 1.5 ? 1 : 0;
    }
    return set(rows, labels, base);
  }

  static RankingSet set(float[] rows, int[] labels, Optional<double[]> base) {
    int[] sizes = new int[labels.length / GROUP];
    Arrays.fill(sizes, GROUP);
    return new RankingSet(names(), rows, labels, sizes, base);
  }
}
