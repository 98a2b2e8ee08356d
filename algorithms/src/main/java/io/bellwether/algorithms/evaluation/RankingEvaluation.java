package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
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
    check(k, model.name(), model.securityCount(), split);
    int[] warm = warm(k, split);
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

  /**
   * The same for a model that looks at features.
   *
   * @param investors investors x investor features
   */
  public static MetricEstimate precisionAt(
      int k, FeaturedModel model, CsrMatrix investors, TimeSplit split, long seed) {
    return precisionAt(k, model, investors, split, seed, ForkJoinPool.commonPool());
  }

  /** The same, on a pool. */
  public static MetricEstimate precisionAt(
      int k,
      FeaturedModel model,
      CsrMatrix investors,
      TimeSplit split,
      long seed,
      ForkJoinPool pool) {
    check(k, model.name(), model.securityCount(), split);
    int[] warm = warm(k, split);
    RankedLists lists = model.recommendAll(split.train(), investors, k, Repeats.EXCLUDED, pool);
    double[] precisions = new double[warm.length];
    for (int at = 0; at < warm.length; at++) {
      int hits = 0;
      for (int rank = 0; rank < lists.length(warm[at]); rank++) {
        if (split.test().contains(warm[at], lists.security(warm[at], rank))) {
          hits++;
        }
      }
      precisions[at] = (double) hits / k;
    }
    return Bootstrap.ofMean("precision@" + k, precisions, seed);
  }

  private static int[] warm(int k, TimeSplit split) {
    int[] warm = split.warmInvestors();
    if (warm.length == 0) {
      throw new IllegalArgumentException(
          "precision@%d needs an investor with both a train and a test security, found none of %d"
              .formatted(k, split.test().rowCount()));
    }
    return warm;
  }

  private static void check(int k, String name, int securityCount, TimeSplit split) {
    if (k < 1) {
      throw new IllegalArgumentException("k is %d, must be at least 1".formatted(k));
    }
    if (securityCount != split.train().columnCount()) {
      throw new IllegalArgumentException(
          "model %s has %d securities but the split has %d"
              .formatted(name, securityCount, split.train().columnCount()));
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
