package io.bellwether.similarity.offers;

import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.similarity.clients.LiveClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the neighbours of one client hold now, among a population whose counts are those of the
 * snapshot. A row is the place of a neighbour in the order of their first mention, whichever view
 * mentions them. For one question.
 */
final class NeighbourHoldings implements Holdings {

  private final LiveClients clients;
  private final Holdings population;
  private final UnaryOperator<History> grouping;
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<History> held = new ArrayList<>();

  NeighbourHoldings(LiveClients clients, Holdings population) {
    this(clients, population, UnaryOperator.identity());
  }

  /**
   * @param grouping makes of the securities that one holds what the population counts
   */
  NeighbourHoldings(LiveClients clients, Holdings population, UnaryOperator<History> grouping) {
    this.clients = clients;
    this.population = population;
    this.grouping = grouping;
  }

  /** A neighbour by id at a distance. */
  Near near(String id, double distance) {
    int row =
        rows.computeIfAbsent(
            id,
            _ -> {
              held.add(grouping.apply(history(clients.holdings(id))));
              return held.size() - 1;
            });
    return new Near(row, distance);
  }

  static History history(io.bellwether.similarity.clients.Holdings holdings) {
    int[] securities = new int[holdings.size()];
    for (int at = 0; at < securities.length; at++) {
      securities[at] = holdings.security(at);
    }
    return History.of(securities);
  }

  @Override
  public int clientCount() {
    return population.clientCount();
  }

  @Override
  public int securityCount() {
    return population.securityCount();
  }

  @Override
  public History of(int client) {
    return held.get(client);
  }

  @Override
  public int holders(int security) {
    return population.holders(security);
  }

  @Override
  public long pairs() {
    return population.pairs();
  }
}
