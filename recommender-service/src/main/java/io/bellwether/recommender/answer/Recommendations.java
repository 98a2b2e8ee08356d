package io.bellwether.recommender.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.recommender.answer.RecommendationAnswer.Outcome;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.ranking.RecommendationOutcome.ByProfile;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.ranking.RuleEffects;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.snapshot.LiveRanking;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers every channel alike, and measures it. Computes only, so it may run on an event loop. */
@Singleton
final class Recommendations {

  private static final String ANSWERS = "bellwether.recommender.answers";
  private static final String REMOVED = "bellwether.recommender.removed";

  private final Served<LiveRanking> served;
  private final BookInForce book;
  private final MeterRegistry meters;

  Recommendations(Served<LiveRanking> served, BookInForce book, MeterRegistry meters) {
    this.served = served;
    this.book = book;
    this.meters = meters;
  }

  /**
   * What an investor should look at next.
   *
   * @throws io.bellwether.contracts.InvalidValueException for an id of another shape
   * @throws UnknownEntityException for an investor nobody has heard of
   * @throws NotReadyException before the first snapshot
   */
  RecommendationAnswer answer(String investorId, Limit limit, Channel channel) {
    InvestorId investor = new InvestorId(investorId);
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveRanking> snapshot = served.current();
    RecommendationOutcome outcome = snapshot.state().recommend(investor, limit);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    return switch (outcome) {
      case Ranked(var items, var model, var rules) ->
          answer(investorId, Outcome.RANKED, model, snapshot.id(), items, rules);
      case ColdStart(var items, var model, var rules) ->
          answer(investorId, Outcome.COLD_START, model, snapshot.id(), items, rules);
      case ByProfile(var items, var model, var rules) ->
          answer(investorId, Outcome.BY_PROFILE, model, snapshot.id(), items, rules);
      case UnknownInvestor unknown -> throw new UnknownEntityException("investor", investorId);
    };
  }

  /** The rules that every answer follows. */
  RulesAnswer rules() {
    LiveSnapshot<LiveRanking> snapshot = served.currentOrNull();
    return new RulesAnswer(
        book.id(),
        book.text(),
        snapshot == null ? null : RulesAnswer.CatalogueEffect.of(snapshot.state().eligibility()));
  }

  private RecommendationAnswer answer(
      String investorId,
      Outcome outcome,
      String model,
      String snapshotId,
      List<Recommendation> items,
      RuleEffects rules) {
    for (RuleCount count : rules.counts()) {
      meters.counter(REMOVED, "rule", count.rule()).increment(count.removed());
    }
    return new RecommendationAnswer(
        investorId,
        outcome,
        model,
        snapshotId,
        items,
        rules.rulesId(),
        RuleEffect.of(rules.counts()),
        rules.shortBy(),
        rules.unmet());
  }

  private void measure(RecommendationOutcome outcome, Channel channel, Duration taken) {
    String name =
        switch (outcome) {
          case Ranked ranked -> "ranked";
          case ColdStart coldStart -> "cold-start";
          case ByProfile byProfile -> "by-profile";
          case UnknownInvestor unknown -> "unknown-investor";
        };
    meters
        .timer(ANSWERS, "outcome", name, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(taken);
  }
}
