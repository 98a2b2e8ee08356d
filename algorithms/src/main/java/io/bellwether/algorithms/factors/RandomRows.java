package io.bellwether.algorithms.factors;

import java.util.SplittableRandom;

/** Factors to begin a training with. */
public final class RandomRows {

  private RandomRows() {}

  /**
   * Rows x n, row-major: the first {@code factors} of each row drawn from a normal distribution,
   * the padding 0.
   *
   * @param deviation standard deviation of one factor
   */
  public static float[] normal(int rowCount, int factors, int n, double deviation, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] rows = new float[Math.multiplyExact(rowCount, n)];
    for (int row = 0; row < rowCount; row++) {
      for (int k = 0; k < factors; k++) {
        rows[row * n + k] = (float) (deviation * random.nextGaussian());
      }
    }
    return rows;
  }
}
