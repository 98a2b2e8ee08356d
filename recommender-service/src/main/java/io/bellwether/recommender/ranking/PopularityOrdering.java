package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.recommender.reason.Reasons;
import java.util.function.IntPredicate;

/** What most others bought, the same for all. */
final class PopularityOrdering implements Ordering {

  private final PopularityModel popularity;
  private final Reasons reasons;

  PopularityOrdering(PopularityModel popularity, Reasons reasons) {
    this.popularity = popularity;
    this.reasons = reasons;
  }

  @Override
  public Ordered order(Question question, IntPredicate excluded, int depth) {
    return new Ordered(
        popularity.name(),
        popularity.recommend(question.history(), depth, excluded),
        reasons::popular);
  }
}
