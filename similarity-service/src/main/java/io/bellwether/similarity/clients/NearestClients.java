package io.bellwether.similarity.clients;

import java.util.List;

/**
 * The nearest clients, the nearest first.
 *
 * @param byGraph whether a graph found them, which may miss some
 */
public record NearestClients(List<NearClient> clients, boolean byGraph) {

  public NearestClients {
    clients = List.copyOf(clients);
  }
}
