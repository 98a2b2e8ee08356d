package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.markets.oracle.OracleFigure;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Precision@{@value #K} of rankings, the mean over those who bought something. */
final class RankingPrecision {

  static final int K = 5;

  /** Scores every security for the n-th of who is asked; 0 for what cannot be an answer. */
  interface Ranking {
    void scoresInto(int n, double[] scores);
  }

  private final Purchases truth;
  private final int securities;
  private final Compute compute;

  /**
   * @param truth what was bought
   */
  RankingPrecision(Purchases truth, int securities, Compute compute) {
    this.truth = truth;
    this.securities = securities;
    this.compute = compute;
  }

  /**
   * Asks for each of some.
   *
   * @param positions of who is asked, among those whose purchases are known
   * @param ranking is told the place among the positions
   */
  OracleFigure figure(String knows, int[] positions, Ranking ranking) {
    double[] shares = new double[positions.length];
    Blocks.run(
        positions.length,
        compute.pool(),
        (from, to) -> {
          double[] scores = new double[securities];
          for (int n = from; n < to; n++) {
            BitSet bought = truth.of(positions[n]);
            if (!bought.isEmpty()) {
              ranking.scoresInto(n, scores);
              shares[n] = hits(scores, bought) / (double) K;
            }
          }
        });
    double[] values =
        IntStream.range(0, shares.length)
            .filter(n -> !truth.of(positions[n]).isEmpty())
            .mapToDouble(n -> shares[n])
            .toArray();
    Scale scale = Scale.of(values);
    double error = values.length == 0 ? 0 : 1.96 * scale.deviation() / Math.sqrt(values.length);
    return new OracleFigure(
        knows, K, scale.mean(), scale.mean() - error, scale.mean() + error, values.length);
  }

  private static int hits(double[] scores, BitSet truth) {
    TopK best = new TopK(K, scores.length);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        best.offer(i, (float) scores[i]);
      }
    }
    int[] ranked = new int[K];
    int count = best.drainInto(ranked, new float[K]);
    int hits = 0;
    for (int rank = 0; rank < count; rank++) {
      if (truth.get(ranked[rank])) {
        hits++;
      }
    }
    return hits;
  }
}
