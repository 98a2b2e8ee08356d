package io.bellwether.similarity.answer;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.question.Comparison;
import io.bellwether.similarity.question.Measured;
import io.bellwether.similarity.question.Nearby;
import io.bellwether.similarity.question.Question;
import io.bellwether.similarity.question.SimilarOutcome;
import io.bellwether.similarity.question.SimilarOutcome.Found;
import io.bellwether.similarity.question.SimilarOutcome.NoFit;
import io.bellwether.similarity.question.SimilarOutcome.Unknown;
import io.bellwether.similarity.question.Whom;
import io.bellwether.similarity.weights.Desk;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * Answers every channel alike, and measures it. An answer looks at every client, see {@link
 * AnswerTurns}.
 */
@Singleton
final class Similarities {

  private static final String ANSWERS = "bellwether.similarity.answers";

  private final Served<LiveClients> served;
  private final Desk desk;
  private final Measure usual;
  private final MeterRegistry meters;

  Similarities(Served<LiveClients> served, Desk desk, Measure usual, MeterRegistry meters) {
    this.served = served;
    this.desk = desk;
    this.usual = usual;
    this.meters = meters;
  }

  /** The measure of questions that name none. */
  Measure usual() {
    return usual;
  }

  /**
   * Who is near.
   *
   * @throws UnknownEntityException for an investor nobody has heard of
   * @throws NotReadyException before the first snapshot, and for a profile where the snapshot does
   *     not say how features are made
   */
  SimilarAnswer answer(Question question, boolean rounded, Channel channel) {
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveClients> snapshot = served.current();
    SimilarOutcome outcome = nearby(snapshot).answer(question);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    return switch (outcome) {
      case Found(var items, boolean byGraph) -> {
        SimilarAnswer answer =
            new SimilarAnswer(
                question.whom() instanceof Whom.One(InvestorId one) ? one.value() : "",
                snapshot.id(),
                Measured.nameOf(question.measured().measure()),
                byGraph,
                items);
        yield rounded ? answer.rounded() : answer;
      }
      case Unknown(InvestorId investor) ->
          throw new UnknownEntityException("investor", investor.value());
      case NoFit() ->
          throw new NotReadyException(
              "snapshot %s does not say how features are made; the next one does"
                  .formatted(snapshot.id()));
    };
  }

  /**
   * How far two investors are apart.
   *
   * @throws UnknownEntityException if nobody has heard of one of them
   */
  DistanceAnswer compare(InvestorId one, InvestorId other, Measured measured, boolean rounded) {
    LiveSnapshot<LiveClients> snapshot = served.current();
    Comparison comparison = nearby(snapshot).compare(one, other, measured);
    if (comparison == null) {
      boolean knowsOne = snapshot.state().find(one.value()) != null;
      throw new UnknownEntityException("investor", (knowsOne ? other : one).value());
    }
    DistanceAnswer answer =
        new DistanceAnswer(
            one.value(),
            other.value(),
            snapshot.id(),
            Measured.nameOf(measured.measure()),
            comparison.distance(),
            comparison.features());
    return rounded ? answer.rounded() : answer;
  }

  private Nearby nearby(LiveSnapshot<LiveClients> snapshot) {
    return new Nearby(snapshot.state(), desk.setting().weights());
  }

  private void measure(SimilarOutcome outcome, Channel channel, Duration taken) {
    String name =
        switch (outcome) {
          case Found found -> "found";
          case Unknown unknown -> "unknown-investor";
          case NoFit none -> "no-fit";
        };
    meters
        .timer(ANSWERS, "outcome", name, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(taken);
  }
}
