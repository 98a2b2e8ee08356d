package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.List;

/** One point against many rows: the sieve's scores group by group, then exact distances. */
final class RowSearch {

  /** Rows whose scores are looked at together, a multiple of the panel: 6 KiB. */
  private static final int GROUP = 64 * Kernels.PANEL;

  private final WeightedRows rows;
  private final UnitPanels panels;
  private final Point point;
  private final NearestQuery query;
  private final int limit;
  private final Sieve sieve;

  RowSearch(WeightedRows rows, UnitPanels panels, Point point, NearestQuery query) {
    this.rows = rows;
    this.panels = panels;
    this.point = point;
    this.query = query;
    this.limit = Math.clamp(query.limit(), 1, Math.max(1, rows.rowCount()));
    this.sieve = Sieve.of(query.measure(), panels, rows, new Point[] {point});
  }

  /** Whether the sieve can judge rows for this point; if not, all distances are exact ones. */
  boolean sieves() {
    return sieve.judges(0);
  }

  List<Near> nearest() {
    if (sieves()) {
      return nearestOf(candidates(0, rows.rowCount()));
    }
    return ExactOrder.ofAll(rows, point, query.measure(), limit, query.excluded()).drain();
  }

  /**
   * Rows {@code first} to {@code end - 1} that may be among the nearest of those.
   *
   * @param first a multiple of the panel
   */
  Candidates candidates(int first, int end) {
    Candidates candidates = new Candidates(sieve, 0, limit, new int[Candidates.PIECE]);
    float[] scores = new float[GROUP];
    for (int start = first; start < end; start += GROUP) {
      int next = Math.min(start + GROUP, end);
      sieve.scoresInto(0, 1, start, next, scores, GROUP);
      candidates.offer(panels.kernels(), scores, 0, next - start, start, query.excluded());
    }
    return candidates;
  }

  List<Near> nearestOf(Candidates candidates) {
    return ExactOrder.of(candidates, rows, point, query.measure(), limit, query.excluded()).drain();
  }
}
