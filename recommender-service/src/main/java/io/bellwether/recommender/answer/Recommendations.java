package io.bellwether.recommender.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.recommender.answer.RecommendationAnswer.Outcome;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.ranking.RecommendationOutcome.ByProfile;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.snapshot.LiveRanking;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Answers every channel alike, and measures it. Computes only, so it may run on an event loop. */
@Singleton
final class Recommendations {

  private static final String ANSWERS = "bellwether.recommender.answers";

  private final Served<LiveRanking> served;
  private final MeterRegistry meters;

  Recommendations(Served<LiveRanking> served, MeterRegistry meters) {
    this.served = served;
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
      case Ranked(var items, var model) ->
          new RecommendationAnswer(investorId, Outcome.RANKED, model, snapshot.id(), items);
      case ColdStart(var items, var model) ->
          new RecommendationAnswer(investorId, Outcome.COLD_START, model, snapshot.id(), items);
      case ByProfile(var items, var model) ->
          new RecommendationAnswer(investorId, Outcome.BY_PROFILE, model, snapshot.id(), items);
      case UnknownInvestor unknown -> throw new UnknownEntityException("investor", investorId);
    };
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
