package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.concurrent.ForkJoinPool;

/**
 * Measures what a model ranks first against what investors then bought, by one metric: for a full
 * report see {@link io.bellwether.algorithms.experiment.Experiment}. Averages are over warm
 * investors: those with a train history and at least one new security in test. Same input and seed,
 * same bits, for any number of threads.
 */
public final class RankingEvaluation {

  private RankingEvaluation() {}

  /**
   * Mean over warm investors of {@code |top k and test| / k}, train securities excluded from the
   * top k. The divisor stays k where fewer are recommended or fewer were bought.
   *
   * @param seed of the bootstrap that gives the interval
   * @return an estimate named {@code precision@k}
   * @throws IllegalArgumentException if k is below 1, if the ranker and the split differ in their
   *     number of securities, or if there is no warm investor
   */
  public static MetricEstimate precisionAt(
      int k, Ranker ranker, Split split, long seed, ForkJoinPool pool) {
    return judgedAt(k, ranker, split, pool).precision(seed);
  }

  /**
   * The same investor by investor, so that two rankers can be compared on the same ones.
   *
   * @throws IllegalArgumentException as {@link #precisionAt} does
   */
  public static JudgedRanking judgedAt(int k, Ranker ranker, Split split, ForkJoinPool pool) {
    CsrMatrix test = split.newTest();
    if (k < 1) {
      throw new IllegalArgumentException("k is %d, must be at least 1".formatted(k));
    }
    if (ranker.securityCount() != test.columnCount()) {
      throw new IllegalArgumentException(
          "the ranker has %d securities but the split has %d"
              .formatted(ranker.securityCount(), test.columnCount()));
    }
    split.checkWarm();
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    RankedLists lists = ranker.rank(warm, Math.min(k, test.columnCount()), Repeats.EXCLUDED, pool);
    return JudgedRanking.of(k, lists, warm, test);
  }
}
