package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Judges rankings on one split. Keeps what all models share, so that it is found once. */
public final class FoldJudge {

  /** Most investors whose {@link Metric#AUC} is taken: it needs every score of each. */
  public static final int AUC_INVESTORS = 20_000;

  private static final int DIVERSITY = Metric.DIVERSITY.column();

  private final Split split;
  private final int[] ks;
  private final long seed;
  private final ForkJoinPool pool;
  private final CsrMatrix buyers;
  private final CsrMatrix nothing;
  private final float[] information;
  private final boolean[] bought;

  /**
   * @param ks lengths at which lists are cut, each at least 1
   * @param seed draws the investors for {@link Metric#AUC}
   */
  public FoldJudge(Split split, List<Integer> ks, long seed, ForkJoinPool pool) {
    CsrMatrix train = split.train().matrix();
    this.split = split;
    this.ks = ks.stream().mapToInt(Integer::intValue).toArray();
    this.seed = seed;
    this.pool = pool;
    this.buyers = train.transpose();
    this.nothing =
        CsrMatrix.of(
            train.rowCount(),
            train.columnCount(),
            new int[train.rowCount() + 1],
            new int[0],
            new float[0]);
    this.information = information(train, buyers);
    this.bought = split.bought();
  }

  /**
   * The metrics of each investor.
   *
   * @param lists what the ranker ranked for the investors
   * @param investors rows with something to foresee, ascending; may be none
   * @param repeats as the lists were made
   */
  public FoldValues judge(Ranker ranker, RankedLists lists, int[] investors, Repeats repeats) {
    double[] values = listMetrics(lists, investors, split.test(repeats));
    int[] sample = Draws.sample(investors, AUC_INVESTORS, seed);
    CsrMatrix excluded =
        switch (repeats) {
          case EXCLUDED -> split.train().matrix();
          case COUNTED -> nothing;
        };
    double[] aucs = new RankingAuc(ranker, bought, excluded, split.test(repeats)).of(sample, pool);
    return new FoldValues(investors, lists, values, sample, aucs);
  }

  /**
   * {@link Metric#PRECISION} of lists alone, its mean over investors.
   *
   * @param investors rows of test, one for each list, at least one
   */
  public static double meanPrecision(int k, RankedLists lists, int[] investors, CsrMatrix test) {
    long hits = 0;
    for (int row = 0; row < investors.length; row++) {
      for (int rank = 0; rank < Math.min(k, lists.length(row)); rank++) {
        hits += test.contains(investors[row], lists.security(row, rank)) ? 1 : 0;
      }
    }
    return (double) hits / k / investors.length;
  }

  private double[] listMetrics(RankedLists lists, int[] investors, CsrMatrix test) {
    int longest = IntStream.of(ks).max().orElseThrow();
    int width = ks.length * Metric.COLUMNS;
    double[] values = new double[Math.multiplyExact(investors.length, width)];
    PairCosines pairs = PairCosines.of(lists, split.train().matrix(), buyers, pool);
    Blocks.run(
        investors.length,
        pool,
        (from, to) -> {
          ListMetrics metrics = new ListMetrics(ks, longest, split.prices(), information);
          for (int row = from; row < to; row++) {
            metrics.into(lists, row, test, investors[row], values, row * width);
            for (int at = 0; at < ks.length; at++) {
              values[row * width + at * Metric.COLUMNS + DIVERSITY] =
                  pairs.diversity(lists, row, Math.min(ks[at], lists.length(row)));
            }
          }
        });
    return values;
  }

  private static float[] information(CsrMatrix train, CsrMatrix buyers) {
    long investors =
        IntStream.range(0, train.rowCount()).filter(row -> train.rowLength(row) > 0).count();
    float[] information = new float[train.columnCount()];
    for (int security = 0; security < information.length; security++) {
      double share = (buyers.rowLength(security) + 1.0) / (investors + 1.0);
      information[security] = (float) (-StrictMath.log(share) / StrictMath.log(2));
    }
    return information;
  }
}
