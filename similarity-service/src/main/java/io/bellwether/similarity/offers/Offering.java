package io.bellwether.similarity.offers;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.OfferQuery;
import io.bellwether.crosssell.Offers;
import io.bellwether.crosssell.near.Neighbours;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * What to offer a client, by two views of who is like them: the cosine of features under the desk's
 * weights, and the cosine of what they hold. Clients and their holdings are as of the latest event;
 * how many hold a security, and who holds the same, as of the snapshot: a security that nobody held
 * then is offered from the next one on. docs/cross-sell.md has the law.
 */
@Singleton
public final class Offering {

  private final Grounds grounds;
  private final Suitability suitability;

  Offering(Grounds grounds, Suitability suitability) {
    this.grounds = grounds;
    this.suitability = suitability;
  }

  /** Looks at every client, as a question for the nearest does. */
  public OfferOutcome answer(LiveClients clients, OfferQuestion question) {
    Client client = clients.find(question.investor().value());
    if (client == null) {
      return new OfferOutcome.Unknown(question.investor());
    }
    if (client.facts().optedOutOfOffers()) {
      return new OfferOutcome.OptedOut();
    }
    Ground ground = grounds.of(clients.snapshot());
    History held = NeighbourHoldings.history(client.holdings());
    NeighbourHoldings nearby = new NeighbourHoldings(clients, ground.population());
    int neighbours = question.settings().neighbours();
    List<Neighbours> views =
        List.of(
            new Neighbours(
                byFeatures(clients, client, neighbours, nearby), question.settings().features()),
            new Neighbours(
                byHoldings(clients, client, held, neighbours, ground, nearby),
                question.settings().holdings()));
    OfferQuery query =
        new OfferQuery(
            question.limit().value(),
            security ->
                question.anyRisk()
                    || suitability.allows(ground.riskClass(security), client.riskProfile()),
            _ -> false);
    return new OfferOutcome.Found(
        new Offers(nearby, question.settings())
            .offers(held, views, query).stream()
                .map(
                    offer ->
                        new ClientOffer(
                            offer.security(),
                            ground.riskClass(offer.security()),
                            offer.score(),
                            offer.lift(),
                            offer.baseRate(),
                            offer.support(),
                            offer.evidence().getFirst(),
                            offer.evidence().getLast()))
                .toList(),
        question.anyRisk() ? null : suitability.mostFor(client.riskProfile()));
  }

  private static List<Near> byFeatures(
      LiveClients clients, Client client, int limit, NeighbourHoldings nearby) {
    return clients
        .nearest(
            client.features(),
            new Measure.Cosine(),
            clients.weights(),
            limit,
            null,
            Set.of(client.id()),
            false)
        .clients()
        .stream()
        .map(near -> nearby.near(near.id(), near.distance()))
        .toList();
  }

  private static List<Near> byHoldings(
      LiveClients clients,
      Client client,
      History held,
      int limit,
      Ground ground,
      NeighbourHoldings nearby) {
    List<String> ids = clients.snapshot().investorIds();
    int own = clients.snapshot().investorIndex(client.id());
    return ground
        .byHoldings()
        .nearestTo(held, limit, row -> row == own || !clients.knows(row))
        .stream()
        .map(near -> nearby.near(ids.get(near.row()), near.distance()))
        .toList();
  }
}
