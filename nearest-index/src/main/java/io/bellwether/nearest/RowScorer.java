package io.bellwether.nearest;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.Point;
import io.bellwether.algorithms.distance.WeightedRows;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;

/**
 * Scores rows for Lucene by the exact distance, negated: the nearest score highest. Float32 keeps
 * differences of small distances so, where 1 less the distance would lose them.
 */
final class RowScorer implements UpdateableRandomVectorScorer {

  private final WeightedRows rows;
  private final Measure measure;
  private Point point;
  private double[] distances = new double[0];

  RowScorer(WeightedRows rows, Measure measure, Point point) {
    this.rows = rows;
    this.measure = measure;
    this.point = point;
  }

  @Override
  public float score(int row) {
    return (float) -rows.distance(measure, point, row);
  }

  @Override
  public float bulkScore(int[] scored, float[] scores, int count) {
    if (distances.length < count) {
      distances = new double[count];
    }
    rows.distancesInto(measure, point, scored, count, distances);
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      scores[i] = (float) -distances[i];
      best = Math.max(best, scores[i]);
    }
    return best;
  }

  @Override
  public int maxOrd() {
    return rows.rowCount();
  }

  @Override
  public void setScoringOrdinal(int row) {
    point = rows.point(row);
  }

  /** Makes scorers for the threads that build a graph of at least one row. */
  record Supplier(WeightedRows rows, Measure measure) implements RandomVectorScorerSupplier {

    @Override
    public UpdateableRandomVectorScorer scorer() {
      return new RowScorer(rows, measure, rows.point(0));
    }

    @Override
    public RandomVectorScorerSupplier copy() {
      return this;
    }
  }
}
