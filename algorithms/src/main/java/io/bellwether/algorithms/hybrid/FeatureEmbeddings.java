package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * The embeddings of one side's features while they are learned. They stay as they are during a
 * batch, in which each group of entities collects slopes on its own; then {@link #step} takes one
 * step with the sum of all, groups in order. So the features of an entity cost as much as its rows
 * in a batch, not as its samples.
 *
 * <p>The squares that Adagrad remembers are summed entity by entity, as if each had stepped alone.
 *
 * <p>Shape: features x n. A feature that no entity of the training has stays 0.
 */
final class FeatureEmbeddings {

  private final CsrMatrix features;
  private final float penalty;
  private final Steps steps;
  private final Kernels kernels;
  private final int n;
  private final Steps.Rows rows;
  private final Batch[] batches;

  /** What one group has collected in a batch; written by one thread at a time. */
  private static final class Batch {

    final float[] sums;
    final float[] squares;
    final int[] visits;

    Batch(int featureCount, int n) {
      sums = new float[Math.multiplyExact(featureCount, n)];
      squares = new float[sums.length];
      visits = new int[featureCount];
    }
  }

  FeatureEmbeddings(
      CsrMatrix features, float penalty, Steps steps, Kernels kernels, int n, int groupCount) {
    this.features = features;
    this.penalty = penalty;
    this.steps = steps;
    this.kernels = kernels;
    this.n = n;
    this.rows = steps.rows(features.columnCount(), n);
    this.batches = new Batch[groupCount];
    for (int group = 0; group < groupCount; group++) {
      batches[group] = new Batch(features.columnCount(), n);
    }
  }

  /** DrawStream first values for the features of the entities that take part. */
  void begin(boolean[] takesPart, int components, long seed, DrawStream.Use use) {
    boolean[] present = new boolean[features.columnCount()];
    for (int entity = 0; entity < takesPart.length; entity++) {
      for (int at = features.rowStart(entity); at < features.rowEnd(entity); at++) {
        present[features.column(at)] |= takesPart[entity];
      }
    }
    for (int feature = 0; feature < present.length; feature++) {
      if (present[feature]) {
        FirstValues.into(rows.values, feature * n, components, DrawStream.of(seed, use, feature));
      }
    }
  }

  boolean isEmpty() {
    return features.nonZeroCount() == 0;
  }

  int featureCount() {
    return features.columnCount();
  }

  /** Features x n; not to be written. */
  float[] values() {
    return rows.values;
  }

  boolean areFinite() {
    return rows.areFinite();
  }

  /** Writes the sum over the features of an entity, n floats. */
  void sumInto(int entity, float[] out, int outAt) {
    Arrays.fill(out, outAt, outAt + n, 0f);
    for (int at = features.rowStart(entity); at < features.rowEnd(entity); at++) {
      kernels.add(features.value(at), rows.values, features.column(at) * n, out, outAt, n);
    }
  }

  /**
   * Collects for a group the slopes of one of its entities.
   *
   * @param slopes by the entity's whole vector, n floats, summed over visits
   */
  void collect(int group, int entity, float[] slopes, int slopesAt, int visits) {
    Batch batch = batches[group];
    for (int at = features.rowStart(entity); at < features.rowEnd(entity); at++) {
      int feature = features.column(at);
      batch.visits[feature] += visits;
      kernels.addWithSquares(
          features.value(at), slopes, slopesAt, batch.sums, batch.squares, feature * n, n);
    }
  }

  /** One step against what was collected, which is forgotten. */
  void step() {
    float[] sums = new float[n];
    float[] squares = new float[n];
    for (int feature = 0; feature < features.columnCount(); feature++) {
      int visits = 0;
      Arrays.fill(sums, 0f);
      Arrays.fill(squares, 0f);
      for (Batch batch : batches) {
        if (batch.visits[feature] > 0) {
          visits += batch.visits[feature];
          take(batch, feature, sums, squares);
        }
      }
      if (visits > 0) {
        steps.batchStep(sums, squares, rows, feature * n);
        if (penalty > 0) {
          steps.shrink(penalty * visits, rows.values, feature * n, rows, feature * n);
        }
      }
    }
  }

  private void take(Batch batch, int feature, float[] sums, float[] squares) {
    int from = feature * n;
    kernels.add(1f, batch.sums, from, sums, 0, n);
    kernels.add(1f, batch.squares, from, squares, 0, n);
    Arrays.fill(batch.sums, from, from + n, 0f);
    Arrays.fill(batch.squares, from, from + n, 0f);
    batch.visits[feature] = 0;
  }
}
