package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.ranking.calibration.Calibration;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/** Learns from investors of whom no tree has seen anything how probable a purchase is. */
final class CalibrationLesson {

  private CalibrationLesson() {}

  /** Before anything was learned: as probable as not. */
  static Calibration unknown() {
    return Calibration.of(new double[] {0}, new double[] {0.5});
  }

  /**
   * @param bought investors x securities, new purchases within the window
   */
  static Calibration of(
      TwoStageModel model, Asker asker, CsrMatrix bought, int[] investors, ForkJoinPool pool) {
    double[][] scores = new double[investors.length][];
    boolean[][] hits = new boolean[investors.length][];
    Blocks.run(
        investors.length,
        pool,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int u = investors[at];
            Ranked ranked = model.rank(asker.question(u), asker.figures(u), asker.bought(u));
            double normaliser = TwoStageModel.normaliser(ranked);
            scores[at] = new double[ranked.pool().size()];
            hits[at] = new boolean[ranked.pool().size()];
            for (int candidate = 0; candidate < scores[at].length; candidate++) {
              scores[at][candidate] = ranked.score(candidate) - normaliser;
              hits[at][candidate] = bought.contains(u, ranked.pool().security(candidate));
            }
          }
        });
    int count = Arrays.stream(scores).mapToInt(row -> row.length).sum();
    if (count == 0) {
      return unknown();
    }
    double[] all = new double[count];
    boolean[] hit = new boolean[count];
    int next = 0;
    for (int at = 0; at < scores.length; at++) {
      System.arraycopy(scores[at], 0, all, next, scores[at].length);
      System.arraycopy(hits[at], 0, hit, next, hits[at].length);
      next += scores[at].length;
    }
    return Calibration.fit(all, hit);
  }
}
