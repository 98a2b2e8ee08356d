package io.bellwether.algorithms.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap: investors are drawn again with replacement, as many as there are, 1,000
 * times; the interval runs from the 25th to the 975th of the 1,000 means in order. Draws come from
 * {@link SplittableRandom} with the given seed, so the same seed gives the same interval.
 *
 * @see "Efron, Tibshirani: An Introduction to the Bootstrap, Chapman and Hall 1993, section 13.3"
 */
public final class Bootstrap {

  static final int RESAMPLES = 1_000;
  private static final int LOW_RANK = 25;
  private static final int HIGH_RANK = 975;

  private Bootstrap() {}

  /**
   * The mean of a metric with its interval.
   *
   * @param perInvestor the metric of each investor, at least one
   */
  public static MetricEstimate ofMean(String name, double[] perInvestor, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int draw = 0; draw < perInvestor.length; draw++) {
        sum += perInvestor[random.nextInt(perInvestor.length)];
      }
      means[resample] = sum / perInvestor.length;
    }
    Arrays.sort(means);
    double value = Arrays.stream(perInvestor).sum() / perInvestor.length;
    return new MetricEstimate(
        name, value, means[LOW_RANK - 1], means[HIGH_RANK - 1], perInvestor.length);
  }
}
