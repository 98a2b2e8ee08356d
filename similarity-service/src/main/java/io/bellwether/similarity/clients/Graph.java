package io.bellwether.similarity.clients;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.nearest.NearestGraph;
import java.util.List;

/**
 * A graph over the rows of placed clients, for one measure and the desk's weights.
 *
 * @param recall share of the exact nearest that it found in a sample
 */
record Graph(NearestGraph rows, Measure measure, double recall) {

  boolean answers(Measure asked) {
    return measure.equals(asked);
  }

  List<Near> nearest(float[] vector, NearestQuery query) {
    return rows.nearestTo(vector, query);
  }
}
