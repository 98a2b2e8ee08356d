package io.bellwether.similarity.offers;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.held.MatrixHoldings;
import io.bellwether.similarity.clients.Client;
import io.bellwether.snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign rests on.
 *
 * @param population who holds what, of the kind of thing that it is for
 * @param place of that in the population
 * @param riskClass 1 to 7, of a product the lowest of its securities; 0 where it is not known
 * @param onSale whether anybody lists it
 * @param products those that the clients' securities are grouped to; null where they are not
 */
record CampaignGround(
    MatrixHoldings population,
    int place,
    int riskClass,
    boolean onSale,
    @Nullable ProductGround products) {

  /** Null where the snapshot does not have it. */
  static @Nullable CampaignGround of(CampaignFor what, Snapshot snapshot, Ground ground) {
    return switch (what) {
      case CampaignFor.OneSecurity(var id) -> {
        int security = snapshot.securities().indexOf(id.value());
        yield security < 0
            ? null
            : new CampaignGround(
                ground.population(),
                security,
                ground.riskClass(security),
                !ground.isDelisted(security),
                null);
      }
      case CampaignFor.Product(var kind, var name) -> {
        ProductGround products = ground.products(snapshot, kind);
        int product = products.placeOf(name);
        yield product < 0
            ? null
            : new CampaignGround(
                products.population(),
                product,
                products.leastRisk(product),
                products.isOnSale(product),
                products);
      }
    };
  }

  int holders() {
    return population.holders(place);
  }

  /** Whether a client has bought it, up to the latest event. */
  boolean isHadBy(Client client) {
    if (products == null) {
      return client.holdings().hasBought(place);
    }
    History held = NeighbourHoldings.history(client.holdings());
    return products.products().of(held).contains(place);
  }
}
