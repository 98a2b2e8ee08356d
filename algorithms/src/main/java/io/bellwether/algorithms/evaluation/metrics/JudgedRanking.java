package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.Bootstrap;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * What a ranker did for each warm investor of one split, by {@link Metric#PRECISION}, and how much
 * of the catalogue it showed to all of them, {@link Metric#COVERAGE}. Made by {@link
 * RankingEvaluation}.
 */
public final class JudgedRanking {

  private final int k;
  private final int[] investors;
  private final double[] precisions;
  private final double coverage;

  private JudgedRanking(int k, int[] investors, double[] precisions, double coverage) {
    this.k = k;
    this.investors = investors;
    this.precisions = precisions;
    this.coverage = coverage;
  }

  /**
   * @param investors rows of test, one for each list, at least one
   */
  static JudgedRanking of(int k, RankedLists lists, int[] investors, CsrMatrix test) {
    double[] precisions = new double[investors.length];
    for (int at = 0; at < investors.length; at++) {
      int hits = 0;
      for (int rank = 0; rank < lists.length(at); rank++) {
        hits += test.contains(investors[at], lists.security(at, rank)) ? 1 : 0;
      }
      precisions[at] = (double) hits / k;
    }
    Coverage coverage = new Coverage(test.columnCount());
    coverage.addFold(lists, k, IntStream.range(0, investors.length).toArray());
    return new JudgedRanking(k, investors, precisions, coverage.ofAll(investors.length));
  }

  /**
   * The mean over investors, named {@code precision@k}.
   *
   * @param seed of the bootstrap that gives the interval
   */
  public MetricEstimate precision(long seed) {
    return Bootstrap.ofMean(Metric.PRECISION.at(k), precisions, seed);
  }

  /** The share of all securities that stand in at least one investor's first k; 0 to 1. */
  public double coverage() {
    return coverage;
  }

  /**
   * The mean of this one's precision less the other's, with its 95 % interval by the paired
   * bootstrap: an investor is drawn with what both did for them.
   *
   * @throws IllegalArgumentException if the two were not judged on the same investors by the same k
   */
  public MetricEstimate lead(JudgedRanking other, long seed, ForkJoinPool pool) {
    if (k != other.k || !Arrays.equals(investors, other.investors)) {
      throw new IllegalArgumentException(
          "judged by k %d on %d investors, but the other by k %d on %d: must be the same"
              .formatted(k, investors.length, other.k, other.investors.length));
    }
    double[] differences = new double[precisions.length];
    for (int at = 0; at < differences.length; at++) {
      differences[at] = precisions[at] - other.precisions[at];
    }
    return Significance.means(Metric.PRECISION.at(k), List.of(differences), seed, pool).getFirst();
  }
}
