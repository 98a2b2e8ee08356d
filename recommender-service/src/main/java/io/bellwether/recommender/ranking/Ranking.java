package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.recommender.twostage.LiveTwoStage;
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
 * the model looks at none, the list is that of the most popular securities. For several investors
 * their lists become one; for a seed the list is what is like it, whoever asks.
 */
public final class Ranking {

  private final Snapshot snapshot;
  private final Histories histories;
  private final Profiles profiles;
  private final Catalogue catalogue;
  private final Reasons reasons;
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
    this.snapshot = snapshot;
    this.histories = histories;
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.reasons = new Reasons(snapshot, profiles.featureNames(), catalogue);
    this.byModel =
        stages == null
            ? new ModelOrdering(snapshot, reasons)
            : new TwoStageOrdering(snapshot, stages, investors, reasons);
    this.byPopularity = new PopularityOrdering(snapshot.popularity(), reasons);
    this.walk = new RuledWalk(rules, investors, catalogue);
  }

  /** By the served model. */
  public RecommendationOutcome recommend(Query query) {
    return recommend(query, Policy.MODEL);
  }

  /**
   * What these investors should look at next.
   *
   * <p>By popularity the outcome is still that of a client with a history, and the model named is
   * popularity.
   *
   * @throws io.bellwether.contracts.InvalidValueException for a seed that is not in the snapshot,
   *     or where the served model does not say what is alike
   */
  public RecommendationOutcome recommend(Query query, Policy policy) {
    List<GroupOrdering.Member> members = new ArrayList<>(query.investors().size());
    for (InvestorId investor : query.investors()) {
      History history = histories.of(investor.value());
      if (history == null) {
        return new RecommendationOutcome.UnknownInvestor(investor);
      }
      members.add(member(investor.value(), history, query, policy));
    }
    RuledWalk.Walked walked =
        walk.down(
            ordering(members, query),
            members.stream().map(GroupOrdering.Member::question).toList(),
            query);
    return outcome(
        members,
        query,
        items(walked.ordered(), walked.shown().securities(), query.why()),
        walked.ordered().model(),
        walked.shown().effects());
  }

  private GroupOrdering.Member member(String id, History history, Query query, Policy policy) {
    boolean coldStart = history.isEmpty() && !profiles.knows(id);
    return new GroupOrdering.Member(
        coldStart || policy == Policy.POPULARITY ? byPopularity : byModel,
        new Question(id, history, profiles.of(id), query.language()));
  }

  private Ordering ordering(List<GroupOrdering.Member> members, Query query) {
    SecurityId seed = query.seed();
    if (seed != null) {
      return alike(seed, members.getFirst().question());
    }
    return members.size() == 1 ? members.getFirst().ordering() : new GroupOrdering(members);
  }

  private Ordering alike(SecurityId seed, Question question) {
    int security = catalogue.indexOf(seed.value());
    if (security < 0) {
      throw SeedOrdering.impossible(seed, "a security of snapshot " + snapshot.manifest().id());
    }
    String model = SeedOrdering.modelOf(snapshot);
    if (model == null) {
      throw SeedOrdering.impossible(
          seed,
          "left out: %s does not say what is alike".formatted(snapshot.manifest().servedModel()));
    }
    return new SeedOrdering(
        snapshot.models().answering(model, question.features()), security, reasons);
  }

  private static RecommendationOutcome outcome(
      List<GroupOrdering.Member> members,
      Query query,
      List<Recommendation> items,
      String model,
      RuleEffects effects) {
    if (query.seed() != null) {
      return new RecommendationOutcome.LikeSeed(items, model, effects);
    }
    if (members.stream().anyMatch(member -> !member.question().history().isEmpty())) {
      return new RecommendationOutcome.Ranked(items, model, effects);
    }
    return members.stream().anyMatch(member -> !(member.ordering() instanceof PopularityOrdering))
        ? new RecommendationOutcome.ByProfile(items, model, effects)
        : new RecommendationOutcome.ColdStart(items, model, effects);
  }

  /** What the rules chose, which keeps the order of the list. */
  private List<Recommendation> items(Ordered ordered, List<Integer> chosen, boolean why) {
    List<Recommendation> items = new ArrayList<>(chosen.size());
    Iterator<Scored> list = ordered.candidates().iterator();
    for (int security : chosen) {
      Scored candidate = list.next();
      while (candidate.security() != security) {
        candidate = list.next();
      }
      List<Reason> reasonsFor = why ? ordered.why().apply(candidate) : List.of();
      items.add(item(items.size() + 1, candidate, reasonsFor));
    }
    return List.copyOf(items);
  }

  private Recommendation item(int rank, Scored candidate, List<Reason> why) {
    Listing listing = catalogue.listing(candidate.security());
    return new Recommendation(
        rank,
        listing.id(),
        listing.ticker(),
        listing.name(),
        listing.sector(),
        candidate.score(),
        why);
  }
}
