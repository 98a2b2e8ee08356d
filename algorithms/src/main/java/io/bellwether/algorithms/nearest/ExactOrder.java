package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import java.util.function.IntPredicate;

/** Puts rows in the order of their exact distances from a point. */
final class ExactOrder {

  private ExactOrder() {}

  /**
   * The nearest of the candidates, which are not excluded and hold all that can be among them.
   *
   * @param limit at least 1 and at most the row count, unless that is 0
   */
  static NearestHeap of(
      Candidates candidates,
      WeightedRows rows,
      Point point,
      Measure measure,
      int limit,
      IntPredicate excluded) {
    candidates.prune();
    NearestHeap nearest = new NearestHeap(limit);
    for (int at = 0; at < candidates.size(); at++) {
      int row = candidates.row(at);
      nearest.offer(row, rows.distance(measure, point, row));
    }
    // what lies beyond the extent is at 1 however far, which no sieve can know
    return nearest.isFull() && nearest.farthest() >= 1
        ? ofAll(rows, point, measure, limit, excluded)
        : nearest;
  }

  /** The nearest of all rows that are not excluded, without a sieve. */
  static NearestHeap ofAll(
      WeightedRows rows, Point point, Measure measure, int limit, IntPredicate excluded) {
    NearestHeap nearest = new NearestHeap(limit);
    for (int row = 0; row < rows.rowCount(); row++) {
      if (!excluded.test(row)) {
        nearest.offer(row, rows.distance(measure, point, row));
      }
    }
    return nearest;
  }
}
