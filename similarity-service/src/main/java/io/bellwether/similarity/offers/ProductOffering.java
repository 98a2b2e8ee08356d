package io.bellwether.similarity.offers;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.crosssell.Evidence;
import io.bellwether.crosssell.Offer;
import io.bellwether.crosssell.OfferQuery;
import io.bellwether.crosssell.Offers;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products to offer a client: those of whose securities the like of the client hold one, and
 * the client holds none. The same law and the same neighbours as of {@link Offering}. A product
 * suits when one of its securities does.
 */
@Singleton
public final class ProductOffering {

  /** What came of a question. */
  public sealed interface Outcome {

    /**
     * The best first; of equal scores the first by name.
     *
     * @param mostRisk the highest risk class that suits the client; null where any was asked for
     */
    record Found(List<ProductOffer> offers, @Nullable Integer mostRisk) implements Outcome {

      public Found {
        offers = List.copyOf(offers);
      }
    }

    /** The client asked to be left alone with offers. */
    record OptedOut() implements Outcome {}

    /** Nobody has heard of the client. */
    record Unknown(InvestorId investor) implements Outcome {}
  }

  /**
   * A product of which the client holds nothing.
   *
   * @param leastRisk the lowest risk class of its securities, 1 to 7; 0 where none is known
   * @param score base rate times lift
   * @param lift by which factor it is likelier for this client than for anybody
   * @param baseRate share of all clients who hold any of it
   * @param support neighbours who hold any of it, each once
   */
  public record ProductOffer(
      String product,
      int leastRisk,
      double score,
      double lift,
      double baseRate,
      int support,
      Evidence byFeatures,
      Evidence byHoldings) {}

  private final Grounds grounds;
  private final Suitability suitability;

  ProductOffering(Grounds grounds, Suitability suitability) {
    this.grounds = grounds;
    this.suitability = suitability;
  }

  /** Looks at every client, as a question for the nearest does. */
  public Outcome answer(LiveClients clients, ProductKind kind, OfferQuestion question) {
    Client client = clients.find(question.investor().value());
    if (client == null) {
      return new Outcome.Unknown(question.investor());
    }
    if (client.facts().optedOutOfOffers()) {
      return new Outcome.OptedOut();
    }
    Ground ground = grounds.of(clients.snapshot());
    ProductGround products = ground.products(clients.snapshot(), kind);
    History held = NeighbourHoldings.history(client.holdings());
    NeighbourHoldings nearby =
        new NeighbourHoldings(clients, products.population(), products.products()::of);
    OfferQuery query =
        new OfferQuery(
            question.limit().value(),
            product ->
                question.anyRisk()
                    || suitability.allows(products.leastRisk(product), client.riskProfile()),
            _ -> false);
    return new Outcome.Found(
        new Offers(nearby, question.settings())
                .offers(
                    products.products().of(held),
                    new Neighbourhood(clients, ground, nearby)
                        .of(client, held, question.settings()),
                    query)
                .stream()
                .map(offer -> named(offer, products))
                .toList(),
        question.anyRisk() ? null : suitability.mostFor(client.riskProfile()));
  }

  private static ProductOffer named(Offer offer, ProductGround products) {
    int product = offer.security();
    return new ProductOffer(
        products.name(product),
        products.leastRisk(product),
        offer.score(),
        offer.lift(),
        offer.baseRate(),
        offer.support(),
        offer.evidence().getFirst(),
        offer.evidence().getLast());
  }
}
