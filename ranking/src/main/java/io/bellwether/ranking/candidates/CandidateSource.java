package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import java.util.List;

/**
 * Proposes securities for a question. Scores of different sources do not compare. Immutable and
 * safe for use by several threads; same question, same bits.
 */
public interface CandidateSource {

  /** Short, without white space; distinct among the sources of a pool. */
  String name();

  int securityCount();

  /**
   * Writes a finite score for every security: the higher, the better. Exactly 0 says that the
   * source has nothing to say for it; some sources have negative scores.
   *
   * @param out length {@code securityCount}; whatever it held is overwritten
   * @throws IllegalArgumentException naming the value and the bound for a history, features or an
   *     array that do not fit
   */
  void scoresInto(Question question, float[] out);

  /**
   * The securities of the history that added most to what this source says of a security, largest
   * first; empty where that does not rest on the history.
   *
   * @param limit at least 1
   */
  default List<Contribution> explain(Question question, int security, int limit) {
    return List.of();
  }

  /** What a model says of the history; features and moment do not count. */
  static CandidateSource of(Model model) {
    return new ModelSource(model);
  }

  /** What a model says of the history and the features; the moment does not count. */
  static CandidateSource of(FeaturedModel model) {
    return new FeaturedModelSource(model);
  }
}
