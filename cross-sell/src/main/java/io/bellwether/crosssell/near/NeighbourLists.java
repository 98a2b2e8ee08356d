package io.bellwether.crosssell.near;

import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestLists;
import java.util.ArrayList;
import java.util.List;

/**
 * The neighbours of every client in one view, without the client itself. Safe for several threads.
 * Accessors are called for each pair of neighbours and need not check what they are told.
 */
public interface NeighbourLists {

  int clientCount();

  /** How many neighbours a client has. */
  int length(int client);

  /** The neighbour at a rank from 0, below the length. */
  int near(int client, int rank);

  /** How far the neighbour at a rank is, from 0 to 1. */
  double distance(int client, int rank);

  /** One client's list. */
  default List<Near> of(int client) {
    List<Near> list = new ArrayList<>(length(client));
    for (int rank = 0; rank < length(client); rank++) {
      list.add(new Near(near(client, rank), distance(client, rank)));
    }
    return List.copyOf(list);
  }

  /** Nearest rows as they were found; not copied. */
  static NeighbourLists of(NearestLists lists) {
    return new NeighbourLists() {
      @Override
      public int clientCount() {
        return lists.rowCount();
      }

      @Override
      public int length(int client) {
        return lists.length(client);
      }

      @Override
      public int near(int client, int rank) {
        return lists.near(client, rank);
      }

      @Override
      public double distance(int client, int rank) {
        return lists.distance(client, rank);
      }
    };
  }

  /** Lists of any origin, one for each client. */
  static NeighbourLists of(List<List<Near>> lists) {
    return PackedLists.of(lists);
  }
}
