package io.bellwether.nearest;

import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

/** How many of the nearest rows a graph finds. */
public final class Recall {

  private Recall() {}

  /**
   * The share of the nearest rows that the graph finds too, averaged over rows drawn with
   * replacement. A row as near as the last of the exact ones counts as found: of equal rows it does
   * not matter which.
   *
   * @param exact the same rows and weights
   * @param sampleCount rows to ask about, at least 1
   */
  public static double of(
      NearestGraph graph,
      NearestRows exact,
      NearestQuery query,
      int sampleCount,
      long seed,
      ForkJoinPool pool) {
    if (sampleCount < 1) {
      throw new IllegalArgumentException(
          "sampleCount is %d, must be at least 1".formatted(sampleCount));
    }
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    for (int sample = 0; sample < sampleCount; sample++) {
      int row = random.nextInt(exact.rowCount());
      sum += share(graph.nearest(row, query), exact.nearest(row, query, pool));
    }
    return sum / sampleCount;
  }

  private static double share(List<Near> found, List<Near> nearest) {
    if (nearest.isEmpty()) {
      return 1;
    }
    double last = nearest.getLast().distance();
    long hits = found.stream().filter(near -> near.distance() <= last).count();
    return (double) hits / nearest.size();
  }
}
