package io.bellwether.similarity.offers;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.near.Neighbours;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import java.util.List;
import java.util.Set;

/**
 * Who is like a client, in both views: by the cosine of features under the desk's weights, as of
 * the latest event, and by the cosine of what they hold, as of the snapshot.
 *
 * @param nearby notes each neighbour with what they hold
 */
record Neighbourhood(LiveClients clients, Ground ground, NeighbourHoldings nearby) {

  /** Looks at every client. */
  List<Neighbours> of(Client client, History held, CrossSellSettings settings) {
    int limit = settings.neighbours();
    return List.of(
        new Neighbours(byFeatures(client, limit), settings.features()),
        new Neighbours(byHoldings(client, held, limit), settings.holdings()));
  }

  private List<Near> byFeatures(Client client, int limit) {
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

  private List<Near> byHoldings(Client client, History held, int limit) {
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
