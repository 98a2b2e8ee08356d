package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Interactions;

/**
 * Tells what was known at a moment. It is fitted once, at the end of what the candidate models
 * learn from, and then applied at that moment and at later ones: the columns are the same at all.
 */
@FunctionalInterface
public interface KnowledgeSource {

  /**
   * Fits to what was known at a moment.
   *
   * @param purchases all before the moment
   */
  Fitted fittedAt(Interactions purchases, long epochSecond);

  /** Applies what was fitted. */
  @FunctionalInterface
  interface Fitted {

    /**
     * What is known at a moment.
     *
     * @param purchases all before the moment
     */
    MarketKnowledge at(Interactions purchases, long epochSecond);
  }
}
