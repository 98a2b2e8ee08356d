package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.recommender.history.Histories;
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
 * Ranks the securities of a snapshot for an investor by what they have bought up to now.
 *
 * <ol>
 *   <li>The served model scores every security for the history.
 *   <li>What the investor has ever bought is left out, also when it was sold since; so is what was
 *       withdrawn from the catalogue.
 *   <li>Where fewer than asked for have a score above 0, the most popular of the others follow,
 *       with score 0.
 * </ol>
 *
 * An investor with an empty history gets the most popular securities.
 */
public final class Ranking {

  private final Model served;
  private final PopularityModel popularity;
  private final Histories histories;
  private final Catalogue catalogue;
  private final Reasons reasons;

  public Ranking(Snapshot snapshot, Histories histories, Catalogue catalogue) {
    this.served = snapshot.served();
    this.popularity = snapshot.popularity();
    this.histories = histories;
    this.catalogue = catalogue;
    this.reasons = new Reasons(snapshot, catalogue);
  }

  public RecommendationOutcome recommend(InvestorId investor, Limit limit) {
    int[] bought = histories.of(investor.value());
    if (bought == null) {
      return new RecommendationOutcome.UnknownInvestor(investor);
    }
    if (bought.length == 0) {
      List<Scored> popular =
          popularity.recommend(History.of(), limit.value(), catalogue::isWithdrawn);
      return new RecommendationOutcome.ColdStart(
          items(popular, reasons::popular), popularity.name());
    }
    History history = History.of(bought);
    return new RecommendationOutcome.Ranked(
        items(ranked(history, limit.value()), security -> reasons.of(history, security)),
        served.name());
  }

  private List<Scored> ranked(History history, int limit) {
    IntPredicate excluded =
        security -> history.contains(security) || catalogue.isWithdrawn(security);
    List<Scored> ranked = new ArrayList<>(served.recommend(history, limit, excluded));
    if (ranked.size() < limit) {
      fillUp(ranked, history, limit, excluded);
    }
    return ranked;
  }

  private void fillUp(List<Scored> ranked, History history, int limit, IntPredicate excluded) {
    BitSet taken = new BitSet(served.securityCount());
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
