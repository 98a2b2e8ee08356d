package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Contributions;
import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.distance.WeightedRows;
import java.util.List;

/**
 * The features of a snapshot and how far its clients reach in them: what distances are measured in.
 * It stays as it is until the next snapshot, so that the distance of two clients does not move with
 * a third.
 *
 * @param names of the features, in their order
 */
public record FeatureSpace(List<String> names, Extents extents) {

  public FeatureSpace {
    names = List.copyOf(names);
  }

  public int featureCount() {
    return names.size();
  }

  WeightedRows rowsOf(float[] features, float[] weights) {
    return new WeightedRows(FeatureRows.of(features, 1, names.size()), extents, weights);
  }

  /** The distance of two vectors, 0 to 1. */
  public double distance(Measure measure, float[] weights, float[] one, float[] other) {
    WeightedRows rows = rowsOf(other, weights);
    return rows.distance(measure, rows.point(one), 0);
  }

  /** What each feature adds to it. */
  public double[] contributions(Measure measure, float[] weights, float[] one, float[] other) {
    WeightedRows rows = rowsOf(other, weights);
    return Contributions.of(measure, rows, rows.point(one), rows.point(0));
  }
}
