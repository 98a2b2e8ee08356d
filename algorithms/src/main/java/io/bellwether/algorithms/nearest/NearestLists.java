package io.bellwether.algorithms.nearest;

import java.util.ArrayList;
import java.util.List;

/**
 * The nearest rows of each row, nearest first, all in two flat arrays. A list may be shorter than
 * the limit.
 */
public final class NearestLists {

  private final int limit;
  private final int[] lengths;
  private final int[] rows;
  private final double[] distances;

  NearestLists(int rowCount, int limit) {
    this.limit = limit;
    this.lengths = new int[rowCount];
    this.rows = new int[Math.multiplyExact(rowCount, limit)];
    this.distances = new double[rows.length];
  }

  public int rowCount() {
    return lengths.length;
  }

  /** How many rows were found near a row. */
  public int length(int row) {
    return lengths[row];
  }

  /** The row at a rank from 0, the nearest, to {@code length(row) - 1}. */
  public int near(int row, int rank) {
    return rows[row * limit + rank];
  }

  /** How far the row at a rank is, from 0 to 1. */
  public double distance(int row, int rank) {
    return distances[row * limit + rank];
  }

  /** One row's list. */
  public List<Near> of(int row) {
    List<Near> list = new ArrayList<>(lengths[row]);
    for (int rank = 0; rank < lengths[row]; rank++) {
      list.add(new Near(near(row, rank), distance(row, rank)));
    }
    return List.copyOf(list);
  }

  /** Takes one list out of a heap; different rows may be written by different threads. */
  void set(int row, NearestHeap nearest) {
    lengths[row] = nearest.drainInto(rows, distances, row * limit);
  }
}
