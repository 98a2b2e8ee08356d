package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.recommender.reason.Reasons;

/** What most others bought, the same for all. */
final class PopularityOrdering implements Ordering {

  private final PopularityModel popularity;
  private final Reasons reasons;

  PopularityOrdering(PopularityModel popularity, Reasons reasons) {
    this.popularity = popularity;
    this.reasons = reasons;
  }

  @Override
  public Ordered order(Question question, Offer offer, int depth) {
    return new Ordered(
        popularity.name(),
        popularity.recommend(question.history(), depth, offer.excluded()),
        candidate -> reasons.popular(candidate.security(), question.language()));
  }
}
