package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * The securities of one epoch in the places of a deal, so that a group's rows lie together: whole
 * vectors, identity and features, which the search reads and the samples step; and with features
 * what they added, and the slopes of a batch. Groups may be written by different threads.
 */
final class PlacedSecurities {

  private final HybridHyperparameters hyperparameters;
  private final Steps steps;
  private final Kernels kernels;
  private final Deal deal;
  private final int n;
  private final Steps.Rows identities;
  private final FeatureEmbeddings features;
  private final Steps.Rows state;
  private final float[] fromFeatures;
  private final float[] slopes;
  private final int[] visits;

  PlacedSecurities(
      HybridHyperparameters hyperparameters,
      Steps steps,
      Kernels kernels,
      Deal deal,
      Steps.Rows identities,
      FeatureEmbeddings features) {
    this.hyperparameters = hyperparameters;
    this.steps = steps;
    this.kernels = kernels;
    this.deal = deal;
    this.n = identities.n;
    this.identities = identities;
    this.features = features;
    this.state = steps.rows(deal.placeCount(), n);
    int withFeatures = features.isEmpty() ? 0 : deal.placeCount() * n;
    this.fromFeatures = new float[withFeatures];
    this.slopes = new float[withFeatures];
    this.visits = new int[deal.placeCount()];
    for (int place = 0; place < deal.placeCount(); place++) {
      copy(identities, deal.security(place), state, place);
    }
  }

  /** Whole vectors, places x n. */
  float[] y() {
    return state.values;
  }

  /** Adds to the vectors of a group what its features have learned since. */
  void open(int group) {
    if (features.isEmpty()) {
      return;
    }
    float[] sum = new float[n];
    for (int place = deal.groupStarts()[group]; place < deal.groupStarts()[group + 1]; place++) {
      features.sumInto(deal.security(place), sum, 0);
      int at = place * n;
      for (int k = 0; k < n; k++) {
        float identity = state.values[at + k] - fromFeatures[at + k];
        fromFeatures[at + k] = sum[k];
        state.values[at + k] = identity + sum[k];
      }
    }
  }

  /** One sample's step of a place against the slope {@code g x}. */
  void step(int place, float g, float[] x) {
    visits[place]++;
    if (slopes.length > 0) {
      kernels.add(g, x, 0, slopes, place * n, n);
    }
    if (hyperparameters.securityIdentity()) {
      steps.step(g, x, 0, state.values, place * n, state, place * n);
    }
  }

  /** Ends a batch for a group: penalties are taken, and its features told what it collected. */
  void close(int group) {
    for (int place = deal.groupStarts()[group]; place < deal.groupStarts()[group + 1]; place++) {
      if (visits[place] > 0) {
        shrink(place);
        if (!features.isEmpty()) {
          features.collect(group, deal.security(place), slopes, place * n, visits[place]);
          Arrays.fill(slopes, place * n, place * n + n, 0f);
        }
        visits[place] = 0;
      }
    }
  }

  /** Gives the identities back to where they came from. */
  void unload() {
    for (int place = 0; place < deal.placeCount(); place++) {
      subtractFeatures(place);
      copy(state, place, identities, deal.security(place));
    }
  }

  private void shrink(int place) {
    if (hyperparameters.securityPenalty() == 0 || !hyperparameters.securityIdentity()) {
      return;
    }
    subtractFeatures(place);
    float amount = hyperparameters.securityPenalty() * visits[place];
    steps.shrink(amount, state.values, place * n, state, place * n);
    if (fromFeatures.length > 0) {
      kernels.add(1f, fromFeatures, place * n, state.values, place * n, n);
    }
  }

  private void subtractFeatures(int place) {
    if (fromFeatures.length > 0) {
      kernels.add(-1f, fromFeatures, place * n, state.values, place * n, n);
    }
  }

  private void copy(Steps.Rows from, int row, Steps.Rows to, int toRow) {
    System.arraycopy(from.values, row * n, to.values, toRow * n, n);
    System.arraycopy(from.squares, row * n, to.squares, toRow * n, n);
    if (from.updates.length > 0) {
      System.arraycopy(from.updates, row * n, to.updates, toRow * n, n);
    }
  }
}
