package io.bellwether.similarity.answer;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.neighbours.LiveNeighbours;
import io.bellwether.similarity.neighbours.SimilarityOutcome;
import io.bellwether.similarity.neighbours.SimilarityOutcome.Found;
import io.bellwether.similarity.neighbours.SimilarityOutcome.NotInSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * Answers every channel alike, and measures it. An answer looks at every client of the snapshot, a
 * millisecond or more: not for an event loop.
 */
@Singleton
final class Similarities {

  private static final String ANSWERS = "bellwether.similarity.answers";

  private final Served<LiveNeighbours> served;
  private final MeterRegistry meters;

  Similarities(Served<LiveNeighbours> served, MeterRegistry meters) {
    this.served = served;
    this.meters = meters;
  }

  /**
   * Who is like an investor.
   *
   * @throws io.bellwether.contracts.InvalidValueException for an id of another shape
   * @throws UnknownEntityException for an investor who is not in the snapshot
   * @throws NotReadyException before the first snapshot
   */
  SimilarInvestors answer(String investorId, Limit limit, Channel channel) {
    InvestorId investor = new InvestorId(investorId);
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveNeighbours> snapshot = served.current();
    SimilarityOutcome outcome = snapshot.state().similarTo(investor, limit);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    return switch (outcome) {
      case Found(var items) -> new SimilarInvestors(investorId, snapshot.id(), items);
      case NotInSnapshot unknown ->
          throw new UnknownEntityException(
              "investor %s is not in snapshot %s, which holds nobody who joined after it"
                  .formatted(investorId, snapshot.id()));
    };
  }

  private void measure(SimilarityOutcome outcome, Channel channel, Duration taken) {
    String name =
        switch (outcome) {
          case Found found -> "found";
          case NotInSnapshot unknown -> "not-in-snapshot";
        };
    meters
        .timer(ANSWERS, "outcome", name, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(taken);
  }
}
