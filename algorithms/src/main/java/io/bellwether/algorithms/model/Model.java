package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/**
 * A trained, immutable recommender over securities {@code 0 .. securityCount - 1}. It knows no
 * investor: an investor is the history handed to it, new or changed, and is folded in when asked.
 * So a purchase counts as soon as the caller adds it. Safe for use by several threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} naming the value and the bound for a
 * history, security, limit or array that does not fit.
 */
public interface Model {

  /** The kind of model, the same for every training of it. */
  String name();

  int securityCount();

  /**
   * Writes a finite score for every security: the higher, the better. Exactly 0 says that the model
   * has nothing to say for it; some models have negative scores.
   *
   * @param out length {@code securityCount}; whatever it held is overwritten
   */
  void scoresInto(History history, float[] out);

  /**
   * The securities of the history that added most to a security's score, largest first, of equal
   * amounts the lower index first; only amounts above 0. Empty where the score does not rest on the
   * history.
   *
   * @param limit at least 1
   */
  List<Contribution> explain(History history, int security, int limit);

  /**
   * The securities most like one by what the model learned, best first, without itself; in the
   * model's own measure. Empty where it has nothing to say.
   *
   * @param limit at least 1
   */
  List<Scored> similar(int security, int limit);

  /**
   * The securities with the highest scores, highest first, of equal scores the lower index first;
   * without those the model has nothing to say for. The history itself is left out only if {@code
   * excluded} says so.
   *
   * @param limit at least 1; may exceed the security count
   */
  default List<Scored> recommend(History history, int limit, IntPredicate excluded) {
    ModelArguments.checkLimit(limit);
    float[] scores = new float[securityCount()];
    scoresInto(history, scores);
    TopK best = new TopK(limit, scores.length);
    for (int security = 0; security < scores.length; security++) {
      float score = scores[security];
      // the predicate comes last: it may cost a search, and few scores reach it
      if (score != 0 && best.admits(security, score) && !excluded.test(security)) {
        best.offer(security, score);
      }
    }
    return best.drain(Scored::new);
  }

  /**
   * The model as it answers for one history: what it takes to fold that in is done once for all its
   * answers. Not for use by several threads.
   */
  default ForHistory of(History history) {
    return new ForHistory() {
      @Override
      public List<Scored> recommend(int limit, IntPredicate excluded) {
        return Model.this.recommend(history, limit, excluded);
      }

      @Override
      public List<Contribution> explain(int security, int limit) {
        return Model.this.explain(history, security, limit);
      }
    };
  }

  /** What a model says of one history. */
  interface ForHistory {

    /** As {@link Model#recommend}. */
    List<Scored> recommend(int limit, IntPredicate excluded);

    /** As {@link Model#explain}. */
    List<Contribution> explain(int security, int limit);
  }

  /**
   * What {@link #recommend} gives for every row of a matrix of histories, computed together.
   *
   * @param histories investors x securities; values are weights
   * @param limit length of a list, at least 1; longer than the security count is cut to it
   * @param repeats whether a row's own securities may stand in its list
   */
  default RankedLists recommendAll(
      CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    return ScoredRows.recommendAll(this, histories, limit, repeats, pool);
  }
}
