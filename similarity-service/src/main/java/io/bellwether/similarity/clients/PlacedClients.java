package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Most clients, packed for search: ids ascending, so that of equal distances the lower id comes
 * first. Immutable, but for what it keeps to answer the same again sooner.
 */
final class PlacedClients {

  /** From so many rows on a search pays for more than one thread. */
  private static final int MANY_ROWS = 1 << 17;

  private final FeatureSpace space;
  private final List<String> ids;
  private final float[] rowMajor;
  private final int[] facts;
  private final NearestRows nearest;
  private final float[] weights;
  private final AtomicReference<@Nullable Weighed> lastAsked = new AtomicReference<>();
  private volatile @Nullable Graph graph;

  /** The rows under the weights of a question. */
  private record Weighed(float[] weights, NearestRows rows) {}

  /**
   * @param ids ascending
   * @param rowMajor clients x features, not to be written
   * @param facts number of each client's
   */
  PlacedClients(
      FeatureSpace space, List<String> ids, float[] rowMajor, int[] facts, float[] weights) {
    this(
        space,
        ids,
        rowMajor,
        facts,
        weights,
        NearestRows.of(
            FeatureRows.of(rowMajor, ids.size(), space.featureCount()),
            space.extents(),
            weights,
            Kernels.chosen()));
  }

  private PlacedClients(
      FeatureSpace space,
      List<String> ids,
      float[] rowMajor,
      int[] facts,
      float[] weights,
      NearestRows nearest) {
    this.space = space;
    this.ids = ids;
    this.rowMajor = rowMajor;
    this.facts = facts;
    this.weights = weights;
    this.nearest = nearest;
  }

  /** The same clients under other weights. */
  PlacedClients weighed(float[] others) {
    return new PlacedClients(space, ids, rowMajor, facts, others, nearest.withWeights(others));
  }

  int size() {
    return ids.size();
  }

  String id(int row) {
    return ids.get(row);
  }

  List<String> ids() {
    return ids;
  }

  /** Below 0 where there is none. */
  int rowOf(String id) {
    return Collections.binarySearch(ids, id);
  }

  int facts(int row) {
    return facts[row];
  }

  float[] features(int row) {
    int width = space.featureCount();
    return Arrays.copyOfRange(rowMajor, row * width, (row + 1) * width);
  }

  float[] rowMajor() {
    return rowMajor;
  }

  int[] factsOfAll() {
    return facts;
  }

  float[] weights() {
    return weights;
  }

  NearestRows exact() {
    return nearest;
  }

  @Nullable Graph graph() {
    return graph;
  }

  void use(Graph built) {
    graph = built;
  }

  /** The nearest rows, exactly. */
  List<Near> nearest(float[] vector, float[] askedWeights, NearestQuery query) {
    NearestRows rows = under(askedWeights);
    return rows.rowCount() < MANY_ROWS
        ? rows.nearestTo(vector, query)
        : rows.nearestTo(vector, query, ForkJoinPool.commonPool());
  }

  private NearestRows under(float[] asked) {
    if (Arrays.equals(asked, weights)) {
      return nearest;
    }
    Weighed last = lastAsked.get();
    if (last == null || !Arrays.equals(asked, last.weights())) {
      // a desk that tries weights asks more than once by the same
      last = new Weighed(asked.clone(), nearest.withWeights(asked));
      lastAsked.set(last);
    }
    return last.rows();
  }
}
