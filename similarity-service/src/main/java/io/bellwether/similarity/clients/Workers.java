package io.bellwether.similarity.clients;

import java.util.concurrent.Executor;

/**
 * What goes on behind the answers, and how much of it.
 *
 * @param folding puts changed clients in their places among the others
 * @param graphs links the rows of placed clients
 * @param mostChanged changes from which on the clients are placed anew where no graph serves, at
 *     least 1
 * @param graphFrom clients from which on a graph serves, at least 1
 */
public record Workers(Executor folding, GraphBuilder graphs, int mostChanged, int graphFrom) {

  public Workers {
    requireSome("changed-most", mostChanged);
    requireSome("graph-from", graphFrom);
  }

  /**
   * Changes of so many clients from which on they are placed anew. Where a graph serves it has to
   * be made again then, which takes minutes, so a thirty-second of them may change before.
   */
  int mostChanged(int clients) {
    return clients < graphFrom ? mostChanged : Math.max(mostChanged, clients / 32);
  }

  private static void requireSome(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s is %d, must be at least 1".formatted(name, value));
    }
  }
}
