package io.bellwether.similarity.answer;

import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.OfferQuestion;
import io.bellwether.similarity.offers.ProductKind;
import io.bellwether.similarity.offers.ProductOffering;
import io.bellwether.similarity.offers.ProductOffering.Outcome;
import io.bellwether.similarity.offers.ProductOffering.ProductOffer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers which products to offer a client, for every channel alike, and measures it. */
@Singleton
final class ClientProducts {

  private static final String ANSWERS = "bellwether.similarity.products";

  private final Served<LiveClients> served;
  private final ProductOffering offering;
  private final MeterRegistry meters;

  ClientProducts(Served<LiveClients> served, ProductOffering offering, MeterRegistry meters) {
    this.served = served;
    this.offering = offering;
    this.meters = meters;
  }

  /**
   * What to offer.
   *
   * @throws UnknownEntityException for an investor nobody has heard of
   * @throws io.bellwether.kit.problem.NotReadyException before the first snapshot
   */
  ProductsAnswer answer(ProductKind kind, OfferQuestion question, Channel channel) {
    long startNanos = System.nanoTime();
    LiveSnapshot<LiveClients> snapshot = served.current();
    Outcome outcome = offering.answer(snapshot.state(), kind, question);
    meters
        .timer(ANSWERS, "channel", channel.name().toLowerCase(Locale.ROOT))
        .record(Duration.ofNanos(System.nanoTime() - startNanos));
    String investor = question.investor().value();
    String by = kind.name().toLowerCase(Locale.ROOT);
    return switch (outcome) {
      case Outcome.Found(var offers, Integer mostRisk) ->
          new ProductsAnswer(investor, snapshot.id(), by, false, mostRisk, items(offers));
      case Outcome.OptedOut() ->
          new ProductsAnswer(investor, snapshot.id(), by, true, null, List.of());
      case Outcome.Unknown(var unknown) ->
          throw new UnknownEntityException("investor", unknown.value());
    };
  }

  private static List<ProductsAnswer.Item> items(List<ProductOffer> offers) {
    List<ProductsAnswer.Item> items = new ArrayList<>(offers.size());
    for (ProductOffer offer : offers) {
      items.add(
          new ProductsAnswer.Item(
              items.size() + 1,
              offer.product(),
              offer.leastRisk(),
              offer.score(),
              offer.lift(),
              offer.baseRate(),
              offer.support(),
              OffersAnswer.Neighbours.of(offer.byFeatures()),
              OffersAnswer.Neighbours.of(offer.byHoldings())));
    }
    return items;
  }
}
