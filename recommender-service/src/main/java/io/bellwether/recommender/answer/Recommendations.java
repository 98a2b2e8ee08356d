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
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.ranking.RecommendationOutcome.ByProfile;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.LikeSeed;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.ranking.RuleEffects;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.snapshot.ArmSnapshots;
import io.bellwether.recommender.snapshot.LiveRanking;
import io.bellwether.recommender.snapshot.PastSnapshots;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.snapshots.Snapshot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Answers every channel alike, measures it and has it recorded. */
@Singleton
final class Recommendations {

  private static final String ANSWERS = "bellwether.recommender.answers";
  private static final String REMOVED = "bellwether.recommender.removed";
  private static final String UNCHANGED = "bellwether.recommender.unchanged";

  private final Served<LiveRanking> served;
  private final PastSnapshots past;
  private final ArmSnapshots armSnapshots;
  private final BookInForce book;
  private final Experiment experiment;
  private final Arm everybody;
  private final AuditTrail trail;
  private final MeterRegistry meters;
  private final Counter unchanged;

  Recommendations(
      Served<LiveRanking> served,
      PastSnapshots past,
      ArmSnapshots armSnapshots,
      BookInForce book,
      Experiment experiment,
      AuditTrail trail,
      MeterRegistry meters) {
    this.served = served;
    this.past = past;
    this.armSnapshots = armSnapshots;
    this.book = book;
    this.experiment = experiment;
    this.everybody = Experiment.none(book).arms().getFirst();
    this.trail = trail;
    this.meters = meters;
    this.unchanged = meters.counter(UNCHANGED);
  }

  /**
   * What answers a question.
   *
   * @param known the log as far as it was folded when the question came
   */
  private record Answering(Snapshot snapshot, LiveRanking state, OffsetVector known, Arm arm) {}

  /**
   * What one investor, or a group, should look at next. Computes only, unless a question is as of
   * another snapshot: then it may load one.
   *
   * @throws io.bellwether.contracts.InvalidValueException for a seed that cannot be asked about
   * @throws UnknownEntityException for an investor nobody has heard of, or a snapshot that cannot
   *     be had
   * @throws NotReadyException before the first snapshot, and where answers must be recorded and
   *     cannot be
   */
  RecommendationAnswer answer(Query query, Channel channel, Caller caller) {
    long startNanos = System.nanoTime();
    Answering answering = answering(query);
    RecommendationOutcome outcome = answering.state().recommend(query, answering.arm());
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    AnswerRecord.Asked asked =
        new AnswerRecord.Asked(caller, channel, query, answering.arm(), answering.known());
    return switch (outcome) {
      case Ranked(var items, var model, var rules) ->
          answer(asked, Outcome.RANKED, model, answering.snapshot(), items, rules);
      case ColdStart(var items, var model, var rules) ->
          answer(asked, Outcome.COLD_START, model, answering.snapshot(), items, rules);
      case ByProfile(var items, var model, var rules) ->
          answer(asked, Outcome.BY_PROFILE, model, answering.snapshot(), items, rules);
      case LikeSeed(var items, var model, var rules) ->
          answer(asked, Outcome.LIKE_SEED, model, answering.snapshot(), items, rules);
      case UnknownInvestor(var investor) -> throw unknown(investor);
    };
  }

  /**
   * Names the state that an answer would follow from: the same as long as the answer would be.
   *
   * @throws RuntimeException as {@link #answer} does where there is no answer
   */
  String version(Query query) {
    Answering answering = answering(query);
    LiveRanking state = answering.state();
    query.investors().stream()
        .filter(investor -> !state.knows(investor))
        .findFirst()
        .ifPresent(
            investor -> {
              throw unknown(investor);
            });
    return state.version(query, answering.arm());
  }

  /**
   * @throws NotReadyException before the first snapshot
   */
  void requireReady() {
    served.current();
  }

  /** An answer was not given again, since it would have been the same. */
  void countUnchanged() {
    unchanged.increment();
  }

  /** The rules that every answer follows. */
  RulesAnswer rules() {
    LiveSnapshot<LiveRanking> snapshot = served.currentOrNull();
    return new RulesAnswer(
        book.id(),
        book.text(),
        snapshot == null ? null : RulesAnswer.CatalogueEffect.of(snapshot.state().eligibility()));
  }

  private Answering answering(Query query) {
    LiveSnapshot<LiveRanking> current = served.current();
    String asOf = query.asOf();
    if (asOf == null) {
      return byArm(armOf(query), current);
    }
    // whoever was erased since stays forgotten
    query.investors().stream()
        .filter(investor -> !current.state().knows(investor))
        .findFirst()
        .ifPresent(
            investor -> {
              throw unknown(investor);
            });
    PastSnapshots.Past then = past.of(asOf);
    return new Answering(
        then.snapshot(),
        then.state(),
        new OffsetVector(then.snapshot().manifest().offsets()),
        everybody);
  }

  /** An arm whose own snapshot is not there answers nobody: it would be judged by another's. */
  private Answering byArm(Arm arm, LiveSnapshot<LiveRanking> current) {
    String own = arm.snapshotId();
    LiveSnapshot<LiveRanking> answering = own == null ? current : armSnapshots.of(own);
    return answering == null
        ? new Answering(current.snapshot(), current.state(), current.position(), everybody)
        : new Answering(answering.snapshot(), answering.state(), answering.position(), arm);
  }

  /** A group may have members of several arms: it is answered as where no experiment is on. */
  private Arm armOf(Query query) {
    return query.isForGroup() ? everybody : experiment.armOf(query.investors().getFirst());
  }

  private static UnknownEntityException unknown(InvestorId investor) {
    return new UnknownEntityException("investor", investor.value());
  }

  private RecommendationAnswer answer(
      AnswerRecord.Asked asked,
      Outcome outcome,
      String model,
      Snapshot snapshot,
      List<Recommendation> items,
      RuleEffects rules) {
    for (RuleCount count : rules.counts()) {
      meters.counter(REMOVED, "rule", count.rule()).increment(count.removed());
    }
    Query query = asked.query();
    List<String> investors = query.investors().stream().map(InvestorId::value).toList();
    RecommendationAnswer answer =
        new RecommendationAnswer(
            query.isForGroup() ? "" : investors.getFirst(),
            outcome,
            model,
            snapshot.manifest().id(),
            items,
            rules.rulesId(),
            RuleEffect.of(rules.counts()),
            rules.shortBy(),
            rules.unmet(),
            trail.nextId(),
            asked.arm().name().isEmpty() ? "" : experiment.name(),
            asked.arm().name(),
            rules.filters(),
            query.isForGroup() ? investors : List.of(),
            query.asOf() != null);
    trail.keep(
        new AnswerRecord(asked, answer, rules.removals(), snapshot.securities(), Instant.now()));
    return answer;
  }

  private void measure(RecommendationOutcome outcome, Channel channel, Duration taken) {
    String name =
        switch (outcome) {
          case Ranked ranked -> "ranked";
          case ColdStart coldStart -> "cold-start";
          case ByProfile byProfile -> "by-profile";
          case LikeSeed likeSeed -> "like-seed";
          case UnknownInvestor unknown -> "unknown-investor";
        };
    meters
        .timer(ANSWERS, "outcome", name, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(taken);
  }
}
