package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.concurrent.ForkJoinPool;

/** {@link Metric#AUC} of each of some investors. */
final class RankingAuc {

  private final Ranker ranker;
  private final boolean[] candidates;
  private final CsrMatrix excluded;
  private final CsrMatrix test;

  /**
   * @param candidates whether a security may be compared with
   * @param excluded investors x securities, what each must not be compared with
   * @param test what they bought, no part of {@code excluded}
   */
  RankingAuc(Ranker ranker, boolean[] candidates, CsrMatrix excluded, CsrMatrix test) {
    this.ranker = ranker;
    this.candidates = candidates;
    this.excluded = excluded;
    this.test = test;
  }

  double[] of(int[] investors, ForkJoinPool pool) {
    double[] aucs = new double[investors.length];
    Blocks.run(
        investors.length,
        pool,
        (from, to) -> {
          float[] scores = new float[candidates.length];
          float[] others = new float[candidates.length];
          for (int row = from; row < to; row++) {
            ranker.scoresInto(investors[row], scores);
            silentLast(scores);
            int count = others(investors[row], scores, others);
            aucs[row] = auc(investors[row], scores, others, count);
          }
        });
    return aucs;
  }

  private static void silentLast(float[] scores) {
    for (int security = 0; security < scores.length; security++) {
      if (scores[security] == 0) {
        scores[security] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  private int others(int investor, float[] scores, float[] others) {
    int count = 0;
    int e = excluded.rowStart(investor);
    int t = test.rowStart(investor);
    for (int security = 0; security < scores.length; security++) {
      if (e < excluded.rowEnd(investor) && excluded.column(e) == security) {
        e++;
      } else if (t < test.rowEnd(investor) && test.column(t) == security) {
        t++;
      } else if (candidates[security]) {
        others[count++] = scores[security];
      }
    }
    return count;
  }

  private double auc(int investor, float[] scores, float[] others, int count) {
    if (count == 0) {
      return 0.5;
    }
    double sum = 0;
    for (int at = test.rowStart(investor); at < test.rowEnd(investor); at++) {
      float score = scores[test.column(at)];
      int below = 0;
      int equal = 0;
      for (int other = 0; other < count; other++) {
        below += others[other] < score ? 1 : 0;
        equal += others[other] == score ? 1 : 0;
      }
      sum += (below + 0.5 * equal) / count;
    }
    return sum / test.rowLength(investor);
  }
}
