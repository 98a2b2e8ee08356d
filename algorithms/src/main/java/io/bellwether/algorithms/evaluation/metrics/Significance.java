package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Whether two models differ by more than the choice of investors explains. */
public final class Significance {

  /** Sign flips of one test; no p-value is below one over this and one. */
  public static final int FLIPS = 5_000;

  private Significance() {}

  /**
   * The mean of each column of differences with its 95 % interval, by the paired bootstrap: an
   * investor is drawn with what both models did for them.
   *
   * @param differences for each comparison one number per investor, all of the same investors
   */
  public static List<MetricEstimate> means(
      String name, List<double[]> differences, long seed, ForkJoinPool pool) {
    if (differences.isEmpty()) {
      return List.of();
    }
    int investorCount = differences.getFirst().length;
    int columnCount = differences.size();
    double[] table = new double[Math.multiplyExact(investorCount, columnCount)];
    for (int column = 0; column < columnCount; column++) {
      for (int row = 0; row < investorCount; row++) {
        table[row * columnCount + column] = differences.get(column)[row];
      }
    }
    InvestorResamples resamples =
        InvestorResamples.of(table, investorCount, columnCount, List.of(), seed, pool);
    return IntStream.range(0, columnCount)
        .mapToObj(
            column -> {
              double mean = Arrays.stream(differences.get(column)).sum() / investorCount;
              return resamples.percentile(column, name, mean, investorCount);
            })
        .toList();
  }

  /**
   * The two-sided p-value of a paired randomisation test: how often the mean is at least as far
   * from 0 when each investor's difference has a random sign, the given signs counted in. Investors
   * without a difference change nothing, and those of equal size are flipped together, 64 by one
   * draw.
   *
   * @see "Smucker, Allan, Carterette: A Comparison of Statistical Significance Tests for
   *     Information Retrieval Evaluation, CIKM 2007, section 2.1"
   */
  public static double signFlips(double[] differences, long seed) {
    double[] sizes =
        Arrays.stream(differences).map(Math::abs).filter(size -> size > 0).sorted().toArray();
    double given = Math.abs(Arrays.stream(differences).sum());
    // sums of the same numbers in another order may differ by rounding
    double threshold = given - 1e-12 * Arrays.stream(sizes).sum();
    SplittableRandom random = new SplittableRandom(seed);
    int asFar = 1;
    for (int flip = 0; flip < FLIPS; flip++) {
      asFar += Math.abs(flipped(sizes, random)) >= threshold ? 1 : 0;
    }
    return (double) asFar / (FLIPS + 1);
  }

  private static double flipped(double[] sizes, SplittableRandom random) {
    double sum = 0;
    int at = 0;
    while (at < sizes.length) {
      int end = at;
      while (end < sizes.length && end - at < Long.SIZE && sizes[end] == sizes[at]) {
        end++;
      }
      int positive = Long.bitCount(random.nextLong() >>> (Long.SIZE - (end - at)));
      sum += sizes[at] * (2 * positive - (end - at));
      at = end;
    }
    return sum;
  }

  /**
   * P-values adjusted for their number, so that a whole list keeps its error rate: the i-th
   * smallest of m times {@code m - i + 1}, never below a smaller one's, at most 1.
   *
   * @see "Holm: A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
   *     Statistics 6(2), 1979"
   */
  public static double[] holm(double[] pValues) {
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(at -> pValues[at]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
