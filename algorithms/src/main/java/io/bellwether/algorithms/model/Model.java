package io.bellwether.algorithms.model;

import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A trained, immutable recommender over securities {@code 0 .. securityCount - 1}. It knows no
 * investor: an investor is the history handed to it, so a purchase counts as soon as the caller
 * adds it. A history is the distinct indices of the securities bought, ascending; it may be empty.
 * Safe for use by several threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} naming the value and the bound for a
 * history, security, limit or array that does not fit.
 */
public interface Model {

  /** The kind of model, the same for every training of it. */
  String name();

  int securityCount();

  /**
   * Writes a score for every security; 0 says that the model has nothing to say for it.
   *
   * @param out length {@code securityCount}; whatever it held is overwritten
   */
  void scoresInto(int[] history, float[] out);

  /**
   * The securities of the history that added most to a security's score, largest first, of equal
   * amounts the lower index first; empty where the score does not rest on the history.
   *
   * @param limit at least 1
   */
  List<Contribution> explain(int[] history, int security, int limit);

  /**
   * The securities with the highest scores above 0, highest first, of equal scores the lower index
   * first. The history itself is left out only if {@code excluded} says so.
   *
   * @param limit at least 1; may exceed the security count
   */
  default List<Scored> recommend(int[] history, int limit, IntPredicate excluded) {
    ModelArguments.checkLimit(limit);
    float[] scores = new float[securityCount()];
    scoresInto(history, scores);
    TopK best = new TopK(limit, scores.length);
    for (int security = 0; security < scores.length; security++) {
      float score = scores[security];
      // the predicate comes last: it may cost a search, and few scores reach it
      if (score > 0 && best.admits(security, score) && !excluded.test(security)) {
        best.offer(security, score);
      }
    }
    return best.drain(Scored::new);
  }
}
