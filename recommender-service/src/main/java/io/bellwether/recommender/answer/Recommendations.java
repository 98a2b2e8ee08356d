package io.bellwether.recommender.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.recommender.answer.RecommendationAnswer.Outcome;
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
import io.bellwether.recommender.snapshot.LiveRanking;
import io.bellwether.recommender.snapshot.PastSnapshots;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Answers every channel alike, and measures it. */
@Singleton
final class Recommendations {

  private static final String ANSWERS = "bellwether.recommender.answers";
  private static final String REMOVED = "bellwether.recommender.removed";
  private static final String UNCHANGED = "bellwether.recommender.unchanged";

  private final Served<LiveRanking> served;
  private final PastSnapshots past;
  private final BookInForce book;
  private final MeterRegistry meters;
  private final Counter unchanged;

  Recommendations(
      Served<LiveRanking> served, PastSnapshots past, BookInForce book, MeterRegistry meters) {
    this.served = served;
    this.past = past;
    this.book = book;
    this.meters = meters;
    this.unchanged = meters.counter(UNCHANGED);
  }

  /** What answers a question. */
  private record Answering(String snapshotId, LiveRanking state) {}

  /**
   * What one investor, or a group, should look at next. Computes only, unless a question is as of
   * another snapshot: then it may load one.
   *
   * @throws io.bellwether.contracts.InvalidValueException for a seed that cannot be asked about
   * @throws UnknownEntityException for an investor nobody has heard of, or a snapshot that cannot
   *     be had
   * @throws NotReadyException before the first snapshot
   */
  RecommendationAnswer answer(Query query, Channel channel) {
    long startNanos = System.nanoTime();
    Answering answering = answering(query);
    RecommendationOutcome outcome = answering.state().recommend(query);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    return switch (outcome) {
      case Ranked(var items, var model, var rules) ->
          answer(query, Outcome.RANKED, model, answering, items, rules);
      case ColdStart(var items, var model, var rules) ->
          answer(query, Outcome.COLD_START, model, answering, items, rules);
      case ByProfile(var items, var model, var rules) ->
          answer(query, Outcome.BY_PROFILE, model, answering, items, rules);
      case LikeSeed(var items, var model, var rules) ->
          answer(query, Outcome.LIKE_SEED, model, answering, items, rules);
      case UnknownInvestor(var investor) -> throw unknown(investor);
    };
  }

  /**
   * Names the state that an answer would follow from: the same as long as the answer would be.
   *
   * @throws RuntimeException as {@link #answer} does where there is no answer
   */
  String version(Query query) {
    LiveRanking state = answering(query).state();
    query.investors().stream()
        .filter(investor -> !state.knows(investor))
        .findFirst()
        .ifPresent(
            investor -> {
              throw unknown(investor);
            });
    return state.version(query);
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
      return new Answering(current.id(), current.state());
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
    return new Answering(then.id(), then.state());
  }

  private static UnknownEntityException unknown(InvestorId investor) {
    return new UnknownEntityException("investor", investor.value());
  }

  private RecommendationAnswer answer(
      Query query,
      Outcome outcome,
      String model,
      Answering answering,
      List<Recommendation> items,
      RuleEffects rules) {
    for (RuleCount count : rules.counts()) {
      meters.counter(REMOVED, "rule", count.rule()).increment(count.removed());
    }
    List<String> investors = query.investors().stream().map(InvestorId::value).toList();
    return new RecommendationAnswer(
        query.isForGroup() ? "" : investors.getFirst(),
        outcome,
        model,
        answering.snapshotId(),
        items,
        rules.rulesId(),
        RuleEffect.of(rules.counts()),
        rules.shortBy(),
        rules.unmet(),
        rules.filters(),
        query.isForGroup() ? investors : List.of(),
        query.asOf() != null);
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
