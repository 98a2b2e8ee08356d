package io.bellwether.similarity.answer;

import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.ClientOffer;
import io.bellwether.similarity.offers.OfferOutcome;
import io.bellwether.similarity.offers.OfferQuestion;
import io.bellwether.similarity.offers.Offering;
import io.bellwether.snapshots.SecurityTable;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers what to offer a client, for every channel alike, and measures it. */
@Singleton
final class ClientOffers {

  private static final String ANSWERS = "bellwether.similarity.offers";

  private final Served<LiveClients> served;
  private final Offering offering;
  private final MeterRegistry meters;

  ClientOffers(Served<LiveClients> served, Offering offering, MeterRegistry meters) {
    this.served = served;
    this.offering = offering;
    this.meters = meters;
  }

  /**
   * What to offer.
   *
   * @throws UnknownEntityException for an investor nobody has heard of
   * @throws NotReadyException before the first snapshot
   */
  OffersAnswer answer(OfferQuestion question, Channel channel) {
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveClients> snapshot = served.current();
    OfferOutcome outcome = offering.answer(snapshot.state(), question);
    measure(outcome, channel, Duration.ofNanos(System.nanoTime() - startNanos));
    String investor = question.investor().value();
    return switch (outcome) {
      case OfferOutcome.Found(var offers, Integer mostRisk) ->
          new OffersAnswer(
              investor,
              snapshot.id(),
              false,
              mostRisk,
              items(offers, snapshot.snapshot().securities()));
      case OfferOutcome.OptedOut() ->
          new OffersAnswer(investor, snapshot.id(), true, null, List.of());
      case OfferOutcome.Unknown(var unknown) ->
          throw new UnknownEntityException("investor", unknown.value());
    };
  }

  private static List<OffersAnswer.Item> items(List<ClientOffer> offers, SecurityTable table) {
    List<OffersAnswer.Item> items = new ArrayList<>(offers.size());
    for (ClientOffer offer : offers) {
      int security = offer.security();
      items.add(
          new OffersAnswer.Item(
              items.size() + 1,
              table.ids().get(security),
              table.tickers().get(security),
              table.names().get(security),
              offer.riskClass(),
              offer.score(),
              offer.lift(),
              offer.baseRate(),
              offer.support(),
              OffersAnswer.Neighbours.of(offer.byFeatures()),
              OffersAnswer.Neighbours.of(offer.byHoldings())));
    }
    return items;
  }

  private void measure(OfferOutcome outcome, Channel channel, Duration taken) {
    String name =
        switch (outcome) {
          case OfferOutcome.Found found -> found.offers().isEmpty() ? "none" : "found";
          case OfferOutcome.OptedOut none -> "opted-out";
          case OfferOutcome.Unknown unknown -> "unknown-investor";
        };
    meters
        .timer(ANSWERS, "outcome", name, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(taken);
  }
}
