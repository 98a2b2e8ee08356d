package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Ranks the securities of a snapshot for an investor by what they have bought up to now, and by
 * what is known of them where the served model looks at it.
 *
 * <ol>
 *   <li>The served model scores every security for the history and the features.
 *   <li>What the investor has ever bought is left out, also when it was sold since; so is what was
 *       withdrawn from the catalogue.
 *   <li>Where the model has something to say for fewer than asked for, the most popular of the
 *       others follow, with score 0.
 * </ol>
 *
 * An investor with an empty history is ranked by their features alone; where these are unknown or
 * the model looks at none, they get the most popular securities.
 */
public final class Ranking {

  private final Snapshot snapshot;
  private final PopularityModel popularity;
  private final Histories histories;
  private final Profiles profiles;
  private final Catalogue catalogue;
  private final Reasons reasons;

  public Ranking(Snapshot snapshot, Histories histories, Profiles profiles, Catalogue catalogue) {
    this.snapshot = snapshot;
    this.popularity = snapshot.popularity();
    this.histories = histories;
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.reasons = new Reasons(snapshot, profiles.featureNames(), catalogue);
  }

  public RecommendationOutcome recommend(InvestorId investor, Limit limit) {
    History history = histories.of(investor.value());
    if (history == null) {
      return new RecommendationOutcome.UnknownInvestor(investor);
    }
    if (history.isEmpty() && !profiles.knows(investor.value())) {
      List<Scored> popular = popularity.recommend(history, limit.value(), catalogue::isWithdrawn);
      return new RecommendationOutcome.ColdStart(
          items(popular, reasons::popular), popularity.name());
    }
    FeatureRow features = profiles.of(investor.value());
    Model served = snapshot.servedTo(features);
    List<Recommendation> items =
        items(
            ranked(served, history, limit.value()),
            security -> reasons.of(served, history, features, security));
    return history.isEmpty()
        ? new RecommendationOutcome.ByProfile(items, served.name())
        : new RecommendationOutcome.Ranked(items, served.name());
  }

  private List<Scored> ranked(Model served, History history, int limit) {
    IntPredicate excluded =
        security -> history.contains(security) || catalogue.isWithdrawn(security);
    List<Scored> ranked = new ArrayList<>(served.recommend(history, limit, excluded));
    if (ranked.size() < limit) {
      fillUp(ranked, history, limit, excluded);
    }
    return ranked;
  }

  private void fillUp(List<Scored> ranked, History history, int limit, IntPredicate excluded) {
    BitSet taken = new BitSet(popularity.securityCount());
    ranked.forEach(scored -> taken.set(scored.security()));
    popularity.recommend(history, limit - ranked.size(), excluded.or(taken::get)).stream()
        .map(scored -> new Scored(scored.security(), 0))
        .forEach(ranked::add);
  }

  private List<Recommendation> items(List<Scored> ranked, IntFunction<List<Reason>> why) {
    List<Recommendation> items = new ArrayList<>(ranked.size());
    for (Scored scored : ranked) {
      Listing listing = catalogue.listing(scored.security());
      items.add(
          new Recommendation(
              items.size() + 1,
              listing.id(),
              listing.ticker(),
              listing.name(),
              listing.sector(),
              scored.score(),
              why.apply(scored.security())));
    }
    return List.copyOf(items);
  }
}
