package io.bellwether.benchmarks.crosssell;

import io.bellwether.algorithms.distance.Extents;
import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.Near;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.HeldNeighbours;
import io.bellwether.crosssell.near.ListedView;
import io.bellwether.crosssell.near.NeighbourLists;
import io.bellwether.crosssell.near.Neighbours;
import java.util.Arrays;
import java.util.List;

/** The neighbours of every client at a moment, by the cosine of features and by holdings. */
final class ClientViews {

  private final NeighbourLists byFeatures;
  private final NeighbourLists byHoldings;

  /**
   * @param features clients x features, not yet centred
   * @param limit neighbours of each in each view
   */
  ClientViews(CsrMatrix features, Holdings holdings, int limit, Compute compute) {
    FeatureRows rows = centred(features);
    float[] weights = new float[rows.featureCount()];
    Arrays.fill(weights, 1f);
    this.byFeatures =
        NeighbourLists.of(
            NearestRows.of(rows, Extents.box(rows), weights, compute.kernels())
                .nearestOfAll(
                    new NearestQuery(new Measure.Cosine(), limit),
                    compute.pool(),
                    TrainingListener.silent()));
    this.byHoldings =
        HeldNeighbours.of(holdings).nearestOfAll(limit, compute.pool(), TrainingListener.silent());
  }

  /** So that two clients are alike who differ from the average one in the same direction. */
  private static FeatureRows centred(CsrMatrix features) {
    int columns = features.columnCount();
    double[] means = new double[columns];
    for (int at = 0; at < features.nonZeroCount(); at++) {
      means[features.column(at)] += (double) features.value(at) / features.rowCount();
    }
    float[] dense = new float[Math.multiplyExact(features.rowCount(), columns)];
    for (int row = 0; row < features.rowCount(); row++) {
      for (int column = 0; column < columns; column++) {
        dense[row * columns + column] = (float) (features.get(row, column) - means[column]);
      }
    }
    return FeatureRows.of(dense, features.rowCount(), columns);
  }

  /** The nearest of one client, as many as the settings ask for. */
  List<Neighbours> of(int client, CrossSellSettings settings) {
    return List.of(
        new Neighbours(first(byFeatures.of(client), settings.neighbours()), settings.features()),
        new Neighbours(first(byHoldings.of(client), settings.neighbours()), settings.holdings()));
  }

  private static List<Near> first(List<Near> nearest, int count) {
    return nearest.subList(0, Math.min(count, nearest.size()));
  }

  /** All that was found, for settings that ask for as many. */
  List<ListedView> listed(CrossSellSettings settings) {
    return List.of(
        new ListedView(byFeatures, settings.features()),
        new ListedView(byHoldings, settings.holdings()));
  }
}
