package io.bellwether.similarity.offers;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.OfferQuery;
import io.bellwether.crosssell.Offers;
import io.bellwether.crosssell.near.Neighbours;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import jakarta.inject.Singleton;
import java.util.List;

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
    List<Neighbours> views =
        new Neighbourhood(clients, ground, nearby).of(client, held, question.settings());
    OfferQuery query =
        new OfferQuery(
            question.limit().value(),
            security ->
                question.anyRisk()
                    || suitability.allows(ground.riskClass(security), client.riskProfile()),
            ground::isDelisted);
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
}
