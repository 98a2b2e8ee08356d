package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

/**
 * The bootstrap over investors, for all metrics of a table at once: 1,000 times as many investors
 * as there are are drawn with replacement, and every metric is taken of the same draws. A resample
 * draws from a stream of its own, made of the seed and its number, so threads change nothing.
 *
 * @see "Efron, Tibshirani: An Introduction to the Bootstrap, Chapman and Hall 1993, section 13.3"
 */
final class InvestorResamples {

  static final int RESAMPLES = 1_000;
  private static final int LOW_RANK = 25;
  private static final int HIGH_RANK = 975;
  private static final long LOW_HALF = 0xffff_ffffL;

  private final double[][] ascending;

  private InvestorResamples(double[][] ascending) {
    this.ascending = ascending;
  }

  /**
   * @param table investor-major, {@code investorCount x columnCount}
   * @param coverages statistics after those of the columns
   */
  static InvestorResamples of(
      double[] table,
      int investorCount,
      int columnCount,
      List<Coverage> coverages,
      long seed,
      ForkJoinPool pool) {
    double[][] statistics = new double[columnCount + coverages.size()][RESAMPLES];
    Blocks.run(
        RESAMPLES,
        pool,
        (from, to) -> {
          int[] drawn = new int[investorCount];
          double[] sums = new double[columnCount];
          for (int resample = from; resample < to; resample++) {
            draw(drawn, new SplittableRandom(Draws.bits(seed, resample)));
            sumInto(table, drawn, sums);
            for (int column = 0; column < columnCount; column++) {
              statistics[column][resample] = sums[column] / investorCount;
            }
            for (int at = 0; at < coverages.size(); at++) {
              statistics[columnCount + at][resample] = coverages.get(at).of(drawn);
            }
          }
        });
    for (double[] statistic : statistics) {
      Arrays.sort(statistic);
    }
    return new InvestorResamples(statistics);
  }

  /**
   * The percentile interval: the 25th and the 975th of the 1,000 in order, widened to the value
   * itself where rounding or skew leaves it outside.
   */
  MetricEstimate percentile(int statistic, String name, double value, int investorCount) {
    double[] sorted = ascending[statistic];
    return new MetricEstimate(
        name,
        value,
        Math.min(value, sorted[LOW_RANK - 1]),
        Math.max(value, sorted[HIGH_RANK - 1]),
        investorCount);
  }

  /**
   * The percentile interval less its bias, the mean of the resamples minus the value: a resample
   * holds fewer distinct investors, so it counts fewer distinct securities than there are. Cut to
   * [0, 1] and widened to the value.
   *
   * @see "Efron, Tibshirani, as above, section 10.2"
   */
  MetricEstimate centred(int statistic, String name, double value, int investorCount) {
    double[] sorted = ascending[statistic];
    double bias = Arrays.stream(sorted).sum() / RESAMPLES - value;
    return new MetricEstimate(
        name,
        value,
        Math.min(value, Math.clamp(sorted[LOW_RANK - 1] - bias, 0.0, 1.0)),
        Math.max(value, Math.clamp(sorted[HIGH_RANK - 1] - bias, 0.0, 1.0)),
        investorCount);
  }

  /**
   * Counts how often each is drawn. Two draws are made of 64 bits, a number of 32 bits times the
   * count over 2^32: even to within one in 4,000 for a million investors, and without a division.
   */
  private static void draw(int[] drawn, SplittableRandom random) {
    Arrays.fill(drawn, 0);
    long count = drawn.length;
    for (int draw = 0; draw + 1 < drawn.length; draw += 2) {
      long bits = random.nextLong();
      drawn[(int) (((bits >>> Integer.SIZE) * count) >>> Integer.SIZE)]++;
      drawn[(int) (((bits & LOW_HALF) * count) >>> Integer.SIZE)]++;
    }
    if (drawn.length % 2 == 1) {
      drawn[(int) (((random.nextLong() >>> Integer.SIZE) * count) >>> Integer.SIZE)]++;
    }
  }

  private static void sumInto(double[] table, int[] drawn, double[] sums) {
    Arrays.fill(sums, 0);
    int at = 0;
    for (int count : drawn) {
      if (count != 0) {
        for (int column = 0; column < sums.length; column++) {
          sums[column] += count * table[at + column];
        }
      }
      at += sums.length;
    }
  }
}
