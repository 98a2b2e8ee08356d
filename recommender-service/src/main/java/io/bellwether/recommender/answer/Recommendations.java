package io.bellwether.recommender.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.recommender.answer.RecommendationAnswer.Outcome;
import io.bellwether.recommender.audit.AuditTrail;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Answers every channel alike, measures it and has it recorded. Computes only, so it may run on an
 * event loop.
 */
@Singleton
final class Recommendations {

  private static final String ANSWERS = "bellwether.recommender.answers";
  private static final String REMOVED = "bellwether.recommender.removed";

  private final Served<LiveRanking> served;
  private final BookInForce book;
  private final Experiment experiment;
  private final AuditTrail trail;
  private final MeterRegistry meters;

  Recommendations(
      Served<LiveRanking> served,
      BookInForce book,
      Experiment experiment,
      AuditTrail trail,
      MeterRegistry meters) {
    this.served = served;
    this.book = book;
    this.experiment = experiment;
    this.trail = trail;
    this.meters = meters;
  }

  /**
   * What an investor should look at next.
   *
   * @throws io.bellwether.contracts.InvalidValueException for an id of another shape
   * @throws UnknownEntityException for an investor nobody has heard of
   * @throws NotReadyException before the first snapshot, and where answers must be recorded and
   *     cannot be
   */
  RecommendationAnswer answer(String investorId, Limit limit, Channel channel, Caller caller) {
    InvestorId investor = new InvestorId(investorId);
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveRanking> snapshot = served.current();
    OffsetVector known = snapshot.position();
    Arm arm = experiment.armOf(investor);
    RecommendationOutcome outcome = snapshot.state().recommend(investor, limit, arm);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    AnswerRecord.Asked asked = new AnswerRecord.Asked(caller, channel, limit, arm, known);
    return switch (outcome) {
      case Ranked(var items, var model, var rules) ->
          answer(asked, investorId, Outcome.RANKED, model, snapshot, items, rules);
      case ColdStart(var items, var model, var rules) ->
          answer(asked, investorId, Outcome.COLD_START, model, snapshot, items, rules);
      case ByProfile(var items, var model, var rules) ->
          answer(asked, investorId, Outcome.BY_PROFILE, model, snapshot, items, rules);
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
      AnswerRecord.Asked asked,
      String investorId,
      Outcome outcome,
      String model,
      LiveSnapshot<LiveRanking> snapshot,
      List<Recommendation> items,
      RuleEffects rules) {
    for (RuleCount count : rules.counts()) {
      meters.counter(REMOVED, "rule", count.rule()).increment(count.removed());
    }
    RecommendationAnswer answer =
        new RecommendationAnswer(
            investorId,
            outcome,
            model,
            snapshot.id(),
            items,
            rules.rulesId(),
            RuleEffect.of(rules.counts()),
            rules.shortBy(),
            rules.unmet(),
            trail.nextId(),
            experiment.name(),
            asked.arm().name());
    trail.keep(
        new AnswerRecord(
            asked, answer, rules.removals(), snapshot.snapshot().securities(), Instant.now()));
    return answer;
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
