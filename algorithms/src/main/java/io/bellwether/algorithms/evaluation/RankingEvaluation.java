package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Measures what a model ranks first against what investors then bought. Averages are over warm
 * investors: those with a train history and at least one test security; how many bought without a
 * history is {@link TimeSplit#investorsWithoutHistory}. Same input and seed, same bits, for any
 * number of threads.
 */
public final class RankingEvaluation {

  private RankingEvaluation() {}

  /** As {@link #precisionAt(int, Model, TimeSplit, long, ForkJoinPool)}, on the common pool. */
  public static MetricEstimate precisionAt(int k, Model model, TimeSplit split, long seed) {
    return precisionAt(k, model, split, seed, ForkJoinPool.commonPool());
  }

  /**
   * Mean over warm investors of {@code |top k and test| / k}, train securities excluded from the
   * top k. The divisor stays k where fewer are recommended or fewer were bought.
   *
   * @param seed of the bootstrap that gives the interval
   * @return an estimate named {@code precision@k}
   * @throws IllegalArgumentException if k is below 1, if the model and the split differ in their
   *     number of securities, or if there is no warm investor
   */
  public static MetricEstimate precisionAt(
      int k, Model model, TimeSplit split, long seed, ForkJoinPool pool) {
    check(k, model, split);
    int[] warm = split.warmInvestors();
    if (warm.length == 0) {
      throw new IllegalArgumentException(
          "precision@%d needs an investor with both a train and a test security, found none of %d"
              .formatted(k, split.test().rowCount()));
    }
    double[] precisions = new double[warm.length];
    Blocks.run(
        warm.length,
        pool,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            precisions[at] = (double) hits(k, model, split, warm[at]) / k;
          }
        });
    return Bootstrap.ofMean("precision@" + k, precisions, seed);
  }

  private static void check(int k, Model model, TimeSplit split) {
    if (k < 1) {
      throw new IllegalArgumentException("k is %d, must be at least 1".formatted(k));
    }
    if (model.securityCount() != split.train().columnCount()) {
      throw new IllegalArgumentException(
          "model %s has %d securities but the split has %d"
              .formatted(model.name(), model.securityCount(), split.train().columnCount()));
    }
  }

  private static int hits(int k, Model model, TimeSplit split, int investor) {
    CsrMatrix train = split.train();
    List<Scored> top =
        model.recommend(
            History.ofRow(train, investor), k, security -> train.contains(investor, security));
    int hits = 0;
    for (Scored scored : top) {
      if (split.test().contains(investor, scored.security())) {
        hits++;
      }
    }
    return hits;
  }
}
