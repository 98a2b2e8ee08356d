package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The placed clients and what has changed since. A reader takes it by one reference and finds the
 * nearest of both.
 *
 * @param deskVersion of the desk's weights that it is under
 */
record View(FeatureSpace space, PlacedClients placed, ChangedClients changes, long deskVersion) {

  private static final Comparator<NearClient> NEAREST_FIRST =
      Comparator.comparingDouble(NearClient::distance).thenComparing(NearClient::id);

  /** The same, with more room for changes or over others that are placed. */
  View over(PlacedClients other, int firstEntry, int capacity) {
    return new View(space, other, changes.from(firstEntry, other, capacity), deskVersion);
  }

  /**
   * The nearest clients, the nearest first, of equal distances the lower id first.
   *
   * @param weights one for each feature
   * @param passing by number of facts, see {@link FactsBook#passing}; empty where all pass
   * @param leftOut ids that are no answer
   */
  NearestClients nearest(
      float[] vector,
      Measure measure,
      float[] weights,
      int limit,
      boolean[] passing,
      Set<String> leftOut,
      boolean exactly) {
    int seen = changes.size();
    IntPredicate excluded = excluded(seen, passing, rowsOf(leftOut));
    NearestQuery query = new NearestQuery(measure, limit, excluded);
    Graph graph =
        exactly || passing.length > 0 || !Arrays.equals(weights, placed.weights())
            ? null
            : placed.graph();
    boolean byGraph = graph != null && graph.answers(measure);
    List<Near> found =
        graph != null && byGraph
            ? graph.nearest(vector, query)
            : placed.nearest(vector, weights, query);
    List<NearClient> all = new ArrayList<>(found.size());
    found.forEach(near -> all.add(new NearClient(placed.id(near.row()), near.distance())));
    // a changed client who is farther than as many as are asked for is no answer
    double farthest = found.size() < limit ? Double.POSITIVE_INFINITY : found.getLast().distance();
    addChanged(vector, measure, weights, passing, leftOut, seen, farthest, all);
    all.sort(NEAREST_FIRST);
    return new NearestClients(List.copyOf(all.subList(0, Math.min(limit, all.size()))), byGraph);
  }

  private int[] rowsOf(Set<String> ids) {
    return ids.stream().mapToInt(placed::rowOf).filter(row -> row >= 0).sorted().toArray();
  }

  private IntPredicate excluded(int seen, boolean[] passing, int[] leftOut) {
    return row ->
        changes.hasReplaced(row, seen)
            || (passing.length > 0 && !passes(passing, placed.facts(row)))
            || Arrays.binarySearch(leftOut, row) >= 0;
  }

  /** Facts that nobody had when the question began are of a change that came after it. */
  private static boolean passes(boolean[] passing, int facts) {
    return facts < passing.length && passing[facts];
  }

  private void addChanged(
      float[] vector,
      Measure measure,
      float[] weights,
      boolean[] passing,
      Set<String> leftOut,
      int seen,
      double farthest,
      List<NearClient> all) {
    boolean ownWeights = !Arrays.equals(weights, placed.weights());
    Point point = null;
    for (int entry = 0; entry < seen; entry++) {
      WeightedRows row = changes.row(entry);
      if (row == null
          || !changes.isLast(entry, seen)
          || (passing.length > 0 && !passes(passing, changes.facts(entry)))
          || leftOut.contains(changes.id(entry))) {
        continue;
      }
      WeightedRows weighed = ownWeights ? row.withWeights(weights) : row;
      if (point == null) {
        point = weighed.point(vector);
      }
      double distance = weighed.distance(measure, point, 0);
      if (distance <= farthest) {
        all.add(new NearClient(changes.id(entry), distance));
      }
    }
  }
}
