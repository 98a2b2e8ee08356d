package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import java.util.concurrent.ForkJoinPool;

/** Ranks for many histories by scoring one after another, for models without a faster way. */
final class ScoredRows {

  private ScoredRows() {}

  static RankedLists recommendAll(
      Model model, CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    ModelArguments.checkLimit(limit);
    ModelArguments.checkHistories(histories, model.securityCount());
    int length = Math.clamp(limit, 1, Math.max(1, model.securityCount()));
    RankedLists lists = new RankedLists(histories.rowCount(), length);
    Blocks.run(
        histories.rowCount(),
        pool,
        (from, to) -> {
          float[] scores = new float[model.securityCount()];
          TopK best = new TopK(length, scores.length);
          int[] securities = new int[length];
          float[] kept = new float[length];
          for (int row = from; row < to; row++) {
            model.scoresInto(History.ofRow(histories, row), scores);
            if (repeats == Repeats.EXCLUDED) {
              silence(histories, row, scores);
            }
            offerAll(scores, best);
            int count = best.drainInto(securities, kept);
            lists.set(row, count, securities, kept);
          }
        });
    return lists;
  }

  private static void silence(CsrMatrix histories, int row, float[] scores) {
    for (int at = histories.rowStart(row); at < histories.rowEnd(row); at++) {
      scores[histories.column(at)] = 0;
    }
  }

  private static void offerAll(float[] scores, TopK best) {
    for (int security = 0; security < scores.length; security++) {
      float score = scores[security];
      if (score != 0 && score > best.floor()) {
        best.offer(security, score);
      }
    }
  }
}
