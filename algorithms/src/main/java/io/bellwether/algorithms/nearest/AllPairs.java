package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/**
 * Every row against all: a block of queries a thread, and for each chunk of rows, which stays in
 * the cache, all queries of the block, {@value Kernels#QUERIES} at once.
 */
final class AllPairs {

  /** Floats of a chunk of panels: a quarter of a mebibyte stays in the second-level cache. */
  private static final int CHUNK = 1 << 16;

  /** Rows whose scores are looked at while they are in the first-level cache. */
  private static final int PIECE = 20 * Kernels.PANEL;

  private final WeightedRows rows;
  private final UnitPanels panels;
  private final NearestQuery asked;
  private final int limit;
  private final int from;
  private final Point[] points;
  private final Sieve sieve;
  private final Candidates[] candidates;
  private final int chunkRows;
  private final float[] scores = new float[Kernels.QUERIES * PIECE];

  /** The block of rows {@code from} to {@code to - 1}. */
  private AllPairs(
      WeightedRows rows, UnitPanels panels, NearestQuery asked, int limit, int from, int to) {
    this.rows = rows;
    this.panels = panels;
    this.asked = asked;
    this.limit = limit;
    this.from = from;
    this.points = new Point[to - from];
    for (int q = 0; q < points.length; q++) {
      points[q] = rows.point(from + q);
    }
    this.sieve = Sieve.of(asked.measure(), panels, rows, points);
    this.candidates = new Candidates[points.length];
    int[] places = new int[Candidates.PIECE];
    for (int q = 0; q < points.length; q++) {
      candidates[q] = new Candidates(sieve, q, limit, places);
    }
    this.chunkRows = Math.max(1, CHUNK / (panels.n() * Kernels.PANEL)) * Kernels.PANEL;
  }

  static NearestLists search(
      WeightedRows rows,
      UnitPanels panels,
      NearestQuery asked,
      ForkJoinPool pool,
      TrainingListener listener) {
    int rowCount = rows.rowCount();
    int limit = Math.clamp(asked.limit(), 1, Math.max(1, rowCount - 1));
    NearestLists lists = new NearestLists(rowCount, limit);
    Progress progress = new Progress(listener, "nearest rows", rowCount);
    Blocks.run(
        rowCount,
        pool,
        (from, to) -> {
          progress.stopIfCancelled();
          new AllPairs(rows, panels, asked, limit, from, to).run(lists, progress);
          progress.advance(to - from);
        });
    return lists;
  }

  private void run(NearestLists lists, Progress progress) {
    for (int first = 0; first < rows.rowCount(); first += chunkRows) {
      progress.stopIfCancelled();
      int end = Math.min(first + chunkRows, rows.rowCount());
      for (int q = 0; q < points.length; q += Kernels.QUERIES) {
        for (int start = first; start < end; start += PIECE) {
          judge(q, start, Math.min(start + PIECE, end));
        }
      }
    }
    for (int q = 0; q < points.length; q++) {
      lists.set(from + q, nearest(q));
    }
  }

  /** Rows {@code first} to {@code end - 1} for some queries from {@code query} on. */
  private void judge(int query, int first, int end) {
    int count = points.length == 1 ? 1 : Kernels.QUERIES;
    sieve.scoresInto(query, count, first, end, scores, PIECE);
    for (int q = query; q < query + count && q < points.length; q++) {
      if (sieve.judges(q)) {
        int at = (q - query) * PIECE;
        candidates[q].offer(panels.kernels(), scores, at, at + end - first, first, others(q));
      }
    }
  }

  private NearestHeap nearest(int q) {
    return sieve.judges(q)
        ? ExactOrder.of(candidates[q], rows, points[q], asked.measure(), limit, others(q))
        : ExactOrder.ofAll(rows, points[q], asked.measure(), limit, others(q));
  }

  private IntPredicate others(int q) {
    int self = from + q;
    IntPredicate excluded = asked.excluded();
    return row -> row == self || excluded.test(row);
  }
}
