package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import java.util.concurrent.ForkJoinPool;

/**
 * What made the purchases, where it is known because they are synthetic: the true utility of
 * security j for investor u is the inner product of their factors. Ranking by it shows how much can
 * be known at all. Not a model: it knows investors, not histories.
 */
public final class Oracle {

  static final String NAME = "oracle";

  private final int investorCount;
  private final int securityCount;
  private final int width;
  private final float[] investorRows;
  private final float[] securityRows;

  /**
   * Copies both arrays.
   *
   * @param investorFactors investors x n, row-major, finite
   * @param securityFactors securities x n, row-major, finite
   * @param n factors of each, at least 1
   */
  public Oracle(float[] investorFactors, float[] securityFactors, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n is %d, must be at least 1".formatted(n));
    }
    check("investorFactors", investorFactors, n);
    check("securityFactors", securityFactors, n);
    this.investorCount = investorFactors.length / n;
    this.securityCount = securityFactors.length / n;
    this.width = Kernels.padded(n);
    this.investorRows = padded(investorFactors, n, width);
    this.securityRows = padded(securityFactors, n, width);
  }

  int investorCount() {
    return investorCount;
  }

  int securityCount() {
    return securityCount;
  }

  /**
   * Ranks for one split.
   *
   * @param train investors x securities, what is a repeat
   */
  Ranker on(CsrMatrix train, Kernels kernels) {
    return new TrueUtility(train, kernels);
  }

  private final class TrueUtility implements Ranker {

    private final CsrMatrix train;
    private final Kernels kernels;

    TrueUtility(CsrMatrix train, Kernels kernels) {
      this.train = train;
      this.kernels = kernels;
    }

    @Override
    public int securityCount() {
      return securityCount;
    }

    @Override
    public RankedLists rank(int[] investors, int limit, Repeats repeats, ForkJoinPool pool) {
      RankedLists lists = new RankedLists(investors.length, limit);
      Blocks.run(
          investors.length,
          pool,
          (from, to) -> {
            float[] scores = new float[securityCount];
            TopK best = new TopK(limit, securityCount);
            int[] ranked = new int[limit];
            float[] kept = new float[limit];
            for (int row = from; row < to; row++) {
              scoresInto(investors[row], scores);
              offerAll(investors[row], scores, repeats, best);
              int length = best.drainInto(ranked, kept);
              lists.set(row, length, ranked, kept);
            }
          });
      return lists;
    }

    @Override
    public void scoresInto(int investor, float[] out) {
      kernels.rowDots(
          securityRows, 0, securityCount, investorRows, investor * width, width, out, 0);
      for (int security = 0; security < securityCount; security++) {
        // a utility of 0 is a utility; a score of 0 would say that there is none
        out[security] = out[security] == 0 ? Float.MIN_VALUE : out[security];
      }
    }

    private void offerAll(int investor, float[] scores, Repeats repeats, TopK best) {
      for (int security = 0; security < securityCount; security++) {
        if (scores[security] > best.floor()
            && (repeats == Repeats.COUNTED || !train.contains(investor, security))) {
          best.offer(security, scores[security]);
        }
      }
    }
  }

  private static void check(String name, float[] factors, int n) {
    if (factors.length == 0 || factors.length % n != 0) {
      throw new IllegalArgumentException(
          "%s has length %d, must be a multiple of n, %d, and above 0"
              .formatted(name, factors.length, n));
    }
    for (int at = 0; at < factors.length; at++) {
      if (!Float.isFinite(factors[at])) {
        throw new IllegalArgumentException(
            "%s[%d] is %s, must be finite".formatted(name, at, factors[at]));
      }
    }
  }

  private static float[] padded(float[] rows, int n, int width) {
    int count = rows.length / n;
    float[] padded = new float[Math.multiplyExact(count, width)];
    for (int row = 0; row < count; row++) {
      System.arraycopy(rows, row * n, padded, row * width, n);
    }
    return padded;
  }
}
