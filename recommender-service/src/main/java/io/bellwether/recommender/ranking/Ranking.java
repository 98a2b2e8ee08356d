package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.ranking.rules.RuledAnswer;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.recommender.twostage.LiveTwoStage;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the securities of a snapshot for an investor by what they have bought up to now, and by
 * what is known of them where the served model looks at it.
 *
 * <ol>
 *   <li>The served model orders the securities for the history and the features; what was withdrawn
 *       from the catalogue, or may be shown to nobody, is left out.
 *   <li>The rules walk down that list and take what the client may be shown, up to the limit.
 * </ol>
 *
 * An investor with an empty history is ranked by their features alone; where these are unknown or
 * the model looks at none, the list is that of the most popular securities.
 */
public final class Ranking {

  private final Histories histories;
  private final Profiles profiles;
  private final Catalogue catalogue;
  private final Ordering byModel;
  private final Ordering byPopularity;
  private final RuledWalk walk;

  /**
   * @param stages the served two stages; null where a model is served
   */
  public Ranking(
      Snapshot snapshot,
      Histories histories,
      Profiles profiles,
      Investors investors,
      Catalogue catalogue,
      LiveRules rules,
      @Nullable LiveTwoStage stages) {
    this.histories = histories;
    this.profiles = profiles;
    this.catalogue = catalogue;
    Reasons reasons = new Reasons(snapshot, profiles.featureNames(), catalogue);
    this.byModel =
        stages == null
            ? new ModelOrdering(snapshot, reasons)
            : new TwoStageOrdering(snapshot, stages, investors, reasons);
    this.byPopularity = new PopularityOrdering(snapshot.popularity(), reasons);
    this.walk = new RuledWalk(rules, investors);
  }

  /** Ranks by the served model. */
  public RecommendationOutcome recommend(InvestorId investor, Limit limit) {
    return recommend(investor, limit, Policy.MODEL);
  }

  /**
   * Ranks by a policy. By popularity the outcome is still that of a client with a history, and the
   * model named is popularity.
   */
  public RecommendationOutcome recommend(InvestorId investor, Limit limit, Policy policy) {
    String id = investor.value();
    History history = histories.of(id);
    if (history == null) {
      return new RecommendationOutcome.UnknownInvestor(investor);
    }
    boolean coldStart = history.isEmpty() && !profiles.knows(id);
    RuledWalk.Walked walked =
        walk.down(
            coldStart || policy == Policy.POPULARITY ? byPopularity : byModel,
            new Question(id, history, profiles.of(id)),
            catalogue::isWithdrawn,
            limit.value());
    List<Recommendation> items = items(walked.ordered(), walked.answer());
    String model = walked.ordered().model();
    RuleEffects effects = RuleEffects.of(walked.answer());
    if (coldStart) {
      return new RecommendationOutcome.ColdStart(items, model, effects);
    }
    return history.isEmpty()
        ? new RecommendationOutcome.ByProfile(items, model, effects)
        : new RecommendationOutcome.Ranked(items, model, effects);
  }

  /** What the rules chose, which keeps the order of the list. */
  private List<Recommendation> items(Ordered ordered, RuledAnswer answer) {
    List<Recommendation> items = new ArrayList<>(answer.size());
    Iterator<Scored> list = ordered.candidates().iterator();
    for (int rank = 0; rank < answer.size(); rank++) {
      Scored candidate = list.next();
      while (candidate.security() != answer.security(rank)) {
        candidate = list.next();
      }
      items.add(item(rank + 1, candidate, ordered));
    }
    return List.copyOf(items);
  }

  private Recommendation item(int rank, Scored candidate, Ordered ordered) {
    Listing listing = catalogue.listing(candidate.security());
    return new Recommendation(
        rank,
        listing.id(),
        listing.ticker(),
        listing.name(),
        listing.sector(),
        candidate.score(),
        ordered.why().apply(candidate.security()));
  }
}
