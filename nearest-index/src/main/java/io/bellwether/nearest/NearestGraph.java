package io.bellwether.nearest;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswBuilder;
import org.apache.lucene.util.hnsw.HnswConcurrentMergeBuilder;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;

/**
 * A hierarchical navigable small world of rows: searches follow links towards what is asked about
 * and look at a few thousand rows instead of all. They find nearly all of the nearest, {@link
 * Recall} measures how many; the distances and the order of what they find are exact.
 *
 * <p>A graph is made for one measure and one set of weights. Built by several threads it is not the
 * same twice. Immutable once built, safe for several threads.
 *
 * @see "Malkov, Yashunin: Efficient and robust approximate nearest neighbor search using
 *     hierarchical navigable small world graphs, IEEE TPAMI 42(4), 2020"
 */
public final class NearestGraph {

  private final WeightedRows rows;
  private final Measure measure;
  private final GraphSettings settings;
  private final OnHeapHnswGraph graph;

  private NearestGraph(
      WeightedRows rows, Measure measure, GraphSettings settings, OnHeapHnswGraph graph) {
    this.rows = rows;
    this.measure = measure;
    this.settings = settings;
    this.graph = graph;
  }

  /**
   * Links all rows, on all threads of a pool and that of the caller.
   *
   * @param rows at least 1
   * @param listener told at the end alone
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   */
  public static NearestGraph build(
      WeightedRows rows,
      Measure measure,
      GraphSettings settings,
      ForkJoinPool pool,
      TrainingListener listener) {
    if (rows.rowCount() < 1) {
      throw new IllegalArgumentException("there are 0 rows, must be at least 1");
    }
    Progress progress = new Progress(listener, "graph of nearest rows", rows.rowCount());
    RowScorer.Supplier scorers = new RowScorer.Supplier(rows, measure);
    try {
      // a graph of fixed size can only be had from a builder for one thread
      OnHeapHnswGraph empty =
          HnswGraphBuilder.create(
                  scorers,
                  settings.links(),
                  settings.buildEffort(),
                  settings.seed(),
                  rows.rowCount())
              .getGraph();
      HnswBuilder builder =
          new HnswConcurrentMergeBuilder(
              new TaskExecutor(pool),
              pool.getParallelism() + 1, // the caller works too
              scorers,
              settings.links(),
              settings.buildEffort(),
              empty,
              null);
      builder.setAbortCheck(progress::stopIfCancelled);
      OnHeapHnswGraph graph = builder.build(rows.rowCount());
      progress.advance(rows.rowCount());
      return new NearestGraph(rows, measure, settings, graph);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // everything is in memory
    }
  }

  /**
   * The same graph, searched with another effort.
   *
   * @param effort rows kept in view, at least 1: more find more and take longer
   */
  public NearestGraph withSearchEffort(int effort) {
    return new NearestGraph(rows, measure, settings.withSearchEffort(effort), graph);
  }

  /** Rows near to a row, itself left out. */
  public List<Near> nearest(int row, NearestQuery query) {
    return search(rows.point(row), query, other -> other == row || query.excluded().test(other));
  }

  /**
   * Rows near to a vector.
   *
   * @param vector one finite value for each feature, before weights
   * @throws IllegalArgumentException if the query is for another measure than the graph
   */
  public List<Near> nearestTo(float[] vector, NearestQuery query) {
    return search(rows.point(vector), query, query.excluded());
  }

  private List<Near> search(Point point, NearestQuery query, IntPredicate excluded) {
    if (!query.measure().equals(measure)) {
      throw new IllegalArgumentException(
          "query is for %s, must be for %s as the graph is".formatted(query.measure(), measure));
    }
    int limit = Math.min(query.limit(), rows.rowCount());
    int effort = Math.clamp(settings.searchEffort(), limit, Math.max(limit, rows.rowCount()));
    try {
      ScoreDoc[] found =
          HnswGraphSearcher.search(
                  new RowScorer(rows, measure, point),
                  effort,
                  graph,
                  accepted(excluded),
                  Integer.MAX_VALUE)
              .topDocs()
              .scoreDocs;
      return Arrays.stream(found)
          .map(each -> new Near(each.doc, rows.distance(measure, point, each.doc)))
          .sorted(Comparator.comparingDouble(Near::distance).thenComparingInt(Near::row))
          .limit(limit)
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // everything is in memory
    }
  }

  private Bits accepted(IntPredicate excluded) {
    int rowCount = rows.rowCount();
    return new Bits() {
      @Override
      public boolean get(int row) {
        return !excluded.test(row);
      }

      @Override
      public int length() {
        return rowCount;
      }
    };
  }
}
