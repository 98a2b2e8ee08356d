package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Contributions;
import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;

/**
 * Exact nearest rows of a dense feature matrix, by any {@link Measure} and any weights. Answers are
 * in the order of the distances that {@link WeightedRows} computes in double, nearest first, of
 * equal distances the lower row first; neither float32 nor the number of threads changes them.
 *
 * <p>One copy of the rows in float32 is kept beside them. Immutable, safe for several threads.
 */
public final class NearestRows {

  /** Rows that one thread searches at a time: enough that candidates of all parts cost little. */
  private static final int PART = 2730 * Kernels.PANEL;

  private final WeightedRows rows;
  private final UnitPanels panels;

  private NearestRows(WeightedRows rows, Kernels kernels) {
    this.rows = rows;
    this.panels = new UnitPanels(rows, kernels);
  }

  /**
   * @param extents fitted to these rows, or to the population they are part of
   * @param weights one for each feature: 0, or from 1e-6 to 1e6
   */
  public static NearestRows of(
      FeatureRows rows, Extents extents, float[] weights, Kernels kernels) {
    return new NearestRows(new WeightedRows(rows, extents, weights), kernels);
  }

  /** The same rows under other weights, for one pass over them. */
  public NearestRows withWeights(float[] weights) {
    return new NearestRows(rows.withWeights(weights), panels.kernels());
  }

  /** The rows and weights that distances are measured by. */
  public WeightedRows rows() {
    return rows;
  }

  public int rowCount() {
    return rows.rowCount();
  }

  public int featureCount() {
    return rows.featureCount();
  }

  /** The rows nearest to a row, itself left out, on the thread of the caller. */
  public List<Near> nearest(int row, NearestQuery query) {
    return onOneThread(rows.point(row), others(row, query));
  }

  /** The rows nearest to a row, itself left out, on all threads of a pool. */
  public List<Near> nearest(int row, NearestQuery query, ForkJoinPool pool) {
    return onPool(rows.point(row), others(row, query), pool);
  }

  /**
   * The rows nearest to a vector, on the thread of the caller.
   *
   * @param vector one finite value for each feature, before weights
   */
  public List<Near> nearestTo(float[] vector, NearestQuery query) {
    return onOneThread(rows.point(vector), query);
  }

  /** The rows nearest to a vector, on all threads of a pool. */
  public List<Near> nearestTo(float[] vector, NearestQuery query, ForkJoinPool pool) {
    return onPool(rows.point(vector), query, pool);
  }

  /**
   * The rows nearest to each row, itself left out.
   *
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public NearestLists nearestOfAll(
      NearestQuery query, ForkJoinPool pool, TrainingListener listener) {
    return AllPairs.search(rows, panels, query, pool, listener);
  }

  /** The distance of two rows, from 0 to 1. */
  public double distance(Measure measure, int row, int other) {
    return distance(measure, rows.point(row), other);
  }

  /** The distance of a vector and a row, from 0 to 1. */
  public double distanceTo(Measure measure, float[] vector, int row) {
    return distance(measure, rows.point(vector), row);
  }

  /** What each feature adds to the distance of two rows: see {@link Contributions}. */
  public double[] contributions(Measure measure, int row, int other) {
    return Contributions.of(measure, rows, rows.point(row), rows.point(other));
  }

  /** What each feature adds to the distance of a vector and a row. */
  public double[] contributionsTo(Measure measure, float[] vector, int row) {
    return Contributions.of(measure, rows, rows.point(vector), rows.point(row));
  }

  private double distance(Measure measure, Point point, int row) {
    rows.point(row); // refuses a row that is none
    return rows.distance(measure, point, row);
  }

  private static NearestQuery others(int row, NearestQuery query) {
    IntPredicate excluded = query.excluded();
    return new NearestQuery(
        query.measure(), query.limit(), other -> other == row || excluded.test(other));
  }

  private List<Near> onOneThread(Point point, NearestQuery query) {
    return new RowSearch(rows, panels, point, query).nearest();
  }

  private List<Near> onPool(Point point, NearestQuery query, ForkJoinPool pool) {
    RowSearch search = new RowSearch(rows, panels, point, query);
    int partCount = Math.ceilDiv(rows.rowCount(), PART);
    if (partCount < 2 || !search.sieves()) {
      return search.nearest();
    }
    Candidates all = search.candidates(0, 0);
    Blocks.run(
        partCount,
        pool,
        (from, to) -> {
          int end = (int) Math.min((long) to * PART, rows.rowCount());
          // a search of its own: sieves have room for one thread to work in
          RowSearch part = new RowSearch(rows, panels, point, query);
          Candidates found = part.candidates(from * PART, end);
          synchronized (all) {
            all.addAll(found);
          }
        });
    return search.nearestOf(all);
  }
}
