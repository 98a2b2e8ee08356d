package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.FeatureRows;
import java.util.SplittableRandom;

/** Rows of a kind that float32 finds easy or hard. */
enum Population {
  RANDOM,
  CONSTANT,
  ZERO,
  SOME_ZERO,
  HUGE,
  TINY,
  HUGE_AND_TINY,
  ONE_FAR_OUT,
  FAR_FROM_ORIGIN,
  WHOLE_NUMBERS,
  DUPLICATES,
  NEARLY_EQUAL,
  ONE_DIRECTION;

  float[] rowMajor(int rowCount, int featureCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed + ordinal());
    float[] values = new float[rowCount * featureCount];
    for (int row = 0; row < rowCount; row++) {
      boolean odd = random.nextBoolean();
      float size = (float) random.nextDouble(0.1, 10);
      for (int f = 0; f < featureCount; f++) {
        float value = (float) random.nextGaussian();
        values[row * featureCount + f] =
            switch (this) {
              case RANDOM -> value;
              case CONSTANT -> 3.3f;
              case ZERO -> 0;
              case SOME_ZERO -> odd ? 0 : value;
              case HUGE -> value * 1e30f;
              case TINY -> value * 1e-30f;
              case HUGE_AND_TINY -> value * (odd ? 1e30f : 1e-30f);
              case ONE_FAR_OUT -> row == 1 ? value * 1e4f : value;
              case FAR_FROM_ORIGIN -> 1000 + value;
              case WHOLE_NUMBERS -> random.nextInt(3);
              case DUPLICATES -> row < 5 ? value : values[row % 5 * featureCount + f];
              case NEARLY_EQUAL -> 1 + value * 1e-6f;
              case ONE_DIRECTION -> (1 + f) * size;
            };
      }
    }
    return values;
  }

  FeatureRows rows(int rowCount, int featureCount, long seed) {
    return FeatureRows.of(rowMajor(rowCount, featureCount, seed), rowCount, featureCount);
  }
}
