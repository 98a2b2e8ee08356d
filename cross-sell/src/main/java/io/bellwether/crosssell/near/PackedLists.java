package io.bellwether.crosssell.near;

import io.bellwether.algorithms.nearest.Near;
import java.util.List;

/** Neighbour lists in two flat arrays, with room for so many of each client. */
final class PackedLists implements NeighbourLists {

  private final int limit;
  private final int[] lengths;
  private final int[] rows;
  private final double[] distances;

  PackedLists(int clientCount, int limit) {
    this.limit = limit;
    this.lengths = new int[clientCount];
    this.rows = new int[Math.multiplyExact(clientCount, limit)];
    this.distances = new double[rows.length];
  }

  static PackedLists of(List<List<Near>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    PackedLists packed = new PackedLists(lists.size(), longest);
    for (int client = 0; client < lists.size(); client++) {
      packed.set(client, lists.get(client));
    }
    return packed;
  }

  /** Different clients may be written by different threads. */
  void set(int client, List<Near> list) {
    for (int rank = 0; rank < list.size(); rank++) {
      rows[client * limit + rank] = list.get(rank).row();
      distances[client * limit + rank] = list.get(rank).distance();
    }
    lengths[client] = list.size();
  }

  @Override
  public int clientCount() {
    return lengths.length;
  }

  @Override
  public int length(int client) {
    return lengths[client];
  }

  @Override
  public int near(int client, int rank) {
    return rows[client * limit + rank];
  }

  @Override
  public double distance(int client, int rank) {
    return distances[client * limit + rank];
  }
}
