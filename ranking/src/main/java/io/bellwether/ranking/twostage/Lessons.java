package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.ranking.candidates.CandidateGathering;
import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.lambda.RankingSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * What an order is learned from: for each of some investors the candidates as they were at the
 * beginning of a window, and which of them the investor bought within it.
 */
final class Lessons {

  private final CandidateGathering gathering;
  private final CandidateRows rows;
  private final int base;
  private final Asker asker;
  private final CsrMatrix bought;
  private final ForkJoinPool threads;

  /**
   * @param bought investors x securities, new purchases within the window
   */
  Lessons(Stage stage, int base, CsrMatrix bought, ForkJoinPool threads) {
    this.gathering = stage.gathering();
    this.rows = stage.rows();
    this.base = base;
    this.asker = stage.asker();
    this.bought = bought;
    this.threads = threads;
  }

  /**
   * One group for each investor with a candidate, in their order. Candidates first, then the rows,
   * each where it stays: there are millions of values, and they are not there twice.
   */
  RankingSet of(int[] investors) {
    CandidatePool[] pools = new CandidatePool[investors.length];
    Blocks.run(
        investors.length,
        threads,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int u = investors[at];
            pools[at] = gathering.gather(asker.question(u), asker.bought(u));
          }
        });
    int[] firstRows = new int[investors.length + 1];
    for (int at = 0; at < pools.length; at++) {
      firstRows[at + 1] = firstRows[at] + pools[at].size();
    }
    int rowCount = firstRows[investors.length];
    float[] table = new float[Math.multiplyExact(rowCount, rows.width())];
    int[] labels = new int[rowCount];
    double[] bases = new double[rowCount];
    Blocks.run(
        investors.length,
        threads,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int u = investors[at];
            CandidatePool pool = pools[at];
            rows.into(pool, asker.figures(u), table, firstRows[at] * rows.width());
            double floor = TwoStageModel.floor(pool, base);
            for (int candidate = 0; candidate < pool.size(); candidate++) {
              int row = firstRows[at] + candidate;
              labels[row] = bought.contains(u, pool.security(candidate)) ? 1 : 0;
              bases[row] = TwoStageModel.baseScore(pool, candidate, base, floor);
            }
          }
        });
    int[] sizes =
        Arrays.stream(pools).mapToInt(CandidatePool::size).filter(size -> size > 0).toArray();
    return new RankingSet(rows.treeNames(), table, labels, sizes, Optional.of(bases));
  }
}
