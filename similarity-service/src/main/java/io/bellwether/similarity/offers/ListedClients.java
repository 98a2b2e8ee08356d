package io.bellwether.similarity.offers;

import io.bellwether.algorithms.distance.FeatureRows;
import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.nearest.NearestQuery;
import io.bellwether.algorithms.nearest.NearestRows;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.crosssell.near.ListedView;
import io.bellwether.crosssell.near.NeighbourLists;
import io.bellwether.similarity.clients.LiveClients;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * The neighbours of every client of a snapshot in both views, under one set of weights. Takes 24
 * bytes for each client and neighbour. Immutable.
 */
final class ListedClients {

  private final LiveClients clients;
  private final float[] weights;
  private final List<ListedView> views;

  private ListedClients(LiveClients clients, float[] weights, List<ListedView> views) {
    this.clients = clients;
    this.weights = weights;
    this.views = views;
  }

  /** Finds them on all processors: with each client, all others are looked at. */
  static ListedClients of(LiveClients clients, float[] weights, Ground ground, int neighbours) {
    int clientCount = clients.snapshot().investors().size();
    FeatureRows rows =
        FeatureRows.of(
            clients.snapshot().clientFeatures().rowMajor(),
            clientCount,
            clients.space().featureCount());
    ForkJoinPool pool = ForkJoinPool.commonPool();
    CrossSellSettings usual = CrossSellSettings.defaults();
    return new ListedClients(
        clients,
        weights.clone(),
        List.of(
            new ListedView(
                NeighbourLists.of(
                    NearestRows.of(rows, clients.space().extents(), weights, Kernels.chosen())
                        .nearestOfAll(
                            new NearestQuery(new Measure.Cosine(), neighbours),
                            pool,
                            TrainingListener.silent())),
                usual.features()),
            new ListedView(
                ground.byHoldings().nearestOfAll(neighbours, pool, TrainingListener.silent()),
                usual.holdings())));
  }

  boolean isOf(LiveClients others, float[] otherWeights) {
    return clients == others && Arrays.equals(weights, otherWeights);
  }

  List<ListedView> views() {
    return views;
  }
}
