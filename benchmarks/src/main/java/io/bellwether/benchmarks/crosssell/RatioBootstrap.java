package io.bellwether.benchmarks.crosssell;

import io.bellwether.algorithms.evaluation.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The ratio of two means over the same clients of several markets, with its 95 % interval by the
 * percentile bootstrap: {@value #RESAMPLES} times as many clients of each market as there are are
 * drawn with replacement, each with both of its numbers. The mean is over all clients of all
 * markets.
 *
 * @see "Efron, Tibshirani: An Introduction to the Bootstrap, Chapman and Hall 1993, section 13.3"
 */
record RatioBootstrap(double ratio, double low, double high) {

  static final int RESAMPLES = 1_000;
  private static final int LOW_RANK = 25;
  private static final int HIGH_RANK = 975;

  /**
   * @param above of each market, a number for each client
   * @param below the same clients
   */
  static RatioBootstrap of(List<double[]> above, List<double[]> below, long seed) {
    double[] ratios = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      SplittableRandom random = new SplittableRandom(Draws.bits(seed, resample));
      double sumAbove = 0;
      double sumBelow = 0;
      for (int market = 0; market < above.size(); market++) {
        double[] one = above.get(market);
        double[] other = below.get(market);
        for (int draw = 0; draw < one.length; draw++) {
          int client = random.nextInt(one.length);
          sumAbove += one[client];
          sumBelow += other[client];
        }
      }
      ratios[resample] = sumAbove / sumBelow;
    }
    Arrays.sort(ratios);
    return new RatioBootstrap(sum(above) / sum(below), ratios[LOW_RANK - 1], ratios[HIGH_RANK - 1]);
  }

  private static double sum(List<double[]> markets) {
    return markets.stream().flatMapToDouble(Arrays::stream).sum();
  }
}
