package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/** Asks two stages for investors by their rows, as of the moment that was trained for. */
final class TwoStageRanker implements Ranker {

  private final TwoStageModel model;
  private final Asker asker;

  TwoStageRanker(TwoStageModel model, Asker asker) {
    this.model = model;
    this.asker = asker;
  }

  @Override
  public int securityCount() {
    return model.securityCount();
  }

  @Override
  public RankedLists rank(int[] investors, int limit, Repeats repeats, ForkJoinPool pool) {
    RankedLists lists = new RankedLists(investors.length, limit);
    Blocks.run(
        investors.length,
        pool,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            Ranked ranked = ranked(investors[at], repeats);
            int[] best = ranked.best(limit);
            int[] securities = new int[best.length];
            float[] scores = new float[best.length];
            for (int rank = 0; rank < best.length; rank++) {
              securities[rank] = ranked.pool().security(best[rank]);
              scores[rank] = (float) ranked.score(best[rank]);
            }
            lists.set(at, best.length, securities, scores);
          }
        });
    return lists;
  }

  /** Candidates are above 0 and in the order of their scores; of all others nothing is said. */
  @Override
  public void scoresInto(int investor, float[] out) {
    Arrays.fill(out, 0f);
    Ranked ranked = ranked(investor, Repeats.EXCLUDED);
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
      least = Math.min(least, ranked.score(candidate));
    }
    for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
      out[ranked.pool().security(candidate)] = (float) (ranked.score(candidate) - least + 1);
    }
  }

  private Ranked ranked(int investor, Repeats repeats) {
    IntPredicate excluded =
        repeats == Repeats.EXCLUDED ? asker.bought(investor) : security -> false;
    return model.rank(asker.question(investor), asker.figures(investor), excluded);
  }
}
