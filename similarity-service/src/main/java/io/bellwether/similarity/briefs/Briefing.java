package io.bellwether.similarity.briefs;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.ClientOffer;
import io.bellwether.similarity.offers.OfferOutcome;
import io.bellwether.similarity.offers.Offering;
import io.bellwether.similarity.question.Measured;
import io.bellwether.snapshots.SecurityTable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the brief of a client: what a question for the nearest and a question for offers would be
 * answered at the same moment. Safe for use by several threads.
 */
final class Briefing {

  private final LiveClients clients;
  private final Offering offering;
  private final Measure measure;
  private final BriefRequest request;

  Briefing(LiveClients clients, Offering offering, Measure measure, BriefRequest request) {
    this.clients = clients;
    this.offering = offering;
    this.measure = measure;
    this.request = request;
  }

  /** Null for who is not there any more, or asked to be left alone with offers. */
  @Nullable ClientBrief of(String id, Instant asOf) {
    Client client = clients.find(id);
    if (client == null || client.facts().optedOutOfOffers()) {
      return null;
    }
    return new ClientBrief(
        new InvestorId(id),
        clients.snapshot().manifest().id(),
        asOf,
        Measured.nameOf(measure),
        neighbours(client),
        offers(id));
  }

  private List<ClientBrief.Neighbour> neighbours(Client client) {
    if (request.neighbourCount() == 0) {
      return List.of();
    }
    return clients
        .nearest(
            client.features(),
            measure,
            clients.weights(),
            request.neighbourCount(),
            null,
            Set.of(client.id()),
            false)
        .clients()
        .stream()
        .map(near -> new ClientBrief.Neighbour(new InvestorId(near.id()), near.distance()))
        .toList();
  }

  private List<ClientBrief.Offer> offers(String id) {
    if (request.offerCount() == 0) {
      return List.of();
    }
    return switch (offering.answer(clients, request.offersTo(id))) {
      case OfferOutcome.Found(var offers, Integer ignored) ->
          offers.stream().map(this::named).toList();
      // they changed their mind, or left, a moment ago
      case OfferOutcome.OptedOut() -> List.of();
      case OfferOutcome.Unknown(var ignored) -> List.of();
    };
  }

  private ClientBrief.Offer named(ClientOffer offer) {
    SecurityTable securities = clients.snapshot().securities();
    int security = offer.security();
    return new ClientBrief.Offer(
        new SecurityId(securities.ids().get(security)),
        securities.tickers().get(security),
        securities.names().get(security),
        offer.riskClass(),
        offer.score(),
        offer.lift(),
        offer.baseRate(),
        offer.support(),
        offer.byFeatures().holders(),
        offer.byHoldings().holders());
  }
}
