package io.bellwether.algorithms.nearest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The nearest {@code limit} of the rows offered, in a heap whose root is the farthest of them. Of
 * equal distances the lower row is nearer, so the result does not depend on the order of the
 * offers. In double, where {@link io.bellwether.algorithms.selection.TopK} is in float32.
 */
final class NearestHeap {

  private final int[] rows;
  private final double[] distances;
  private int size;

  /**
   * @param limit how many to keep, at least 1
   */
  NearestHeap(int limit) {
    rows = new int[limit];
    distances = new double[limit];
  }

  void offer(int row, double distance) {
    if (size < rows.length) {
      siftUp(size++, row, distance);
    } else if (isFarther(rows[0], distances[0], row, distance)) {
      siftDown(row, distance);
    }
  }

  boolean isFull() {
    return size == rows.length;
  }

  /** The greatest distance kept; only of a heap that is full. */
  double farthest() {
    return distances[0];
  }

  /** What was kept, nearest first; leaves this empty. */
  List<Near> drain() {
    List<Near> list = new ArrayList<>(size);
    while (size > 0) {
      list.add(new Near(rows[0], distances[0]));
      removeRoot();
    }
    Collections.reverse(list);
    return List.copyOf(list);
  }

  /**
   * Writes what was kept, nearest first, and leaves this empty.
   *
   * @return how many were written
   */
  int drainInto(int[] nearest, double[] nearestDistances, int at) {
    int count = size;
    while (size > 0) {
      nearest[at + size - 1] = rows[0];
      nearestDistances[at + size - 1] = distances[0];
      removeRoot();
    }
    return count;
  }

  private void removeRoot() {
    size--;
    siftDown(rows[size], distances[size]);
  }

  private void siftUp(int hole, int row, double distance) {
    int at = hole;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isFarther(row, distance, rows[parent], distances[parent])) {
        break;
      }
      set(at, rows[parent], distances[parent]);
      at = parent;
    }
    set(at, row, distance);
  }

  private void siftDown(int row, double distance) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size && isFarther(rows[other], distances[other], rows[child], distances[child])) {
        child = other;
      }
      if (!isFarther(rows[child], distances[child], row, distance)) {
        break;
      }
      set(at, rows[child], distances[child]);
      at = child;
    }
    set(at, row, distance);
  }

  private void set(int at, int row, double distance) {
    rows[at] = row;
    distances[at] = distance;
  }

  private static boolean isFarther(int row, double distance, int thanRow, double thanDistance) {
    return distance > thanDistance || (distance == thanDistance && row > thanRow);
  }
}
