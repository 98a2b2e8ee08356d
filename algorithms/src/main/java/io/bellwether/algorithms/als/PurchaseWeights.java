package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.weighting.Bm25;
import io.bellwether.algorithms.weighting.Bm25Weights;
import java.util.Optional;

/** The w of {@link AlsHyperparameters}, for the matrix of a training and for any history later. */
final class PurchaseWeights {

  private final Optional<Bm25Weights> bm25;

  PurchaseWeights(Optional<Bm25Weights> bm25) {
    this.bm25 = bm25;
  }

  static PurchaseWeights of(Optional<Bm25> weighting, CsrMatrix interactions) {
    return new PurchaseWeights(weighting.map(bm25 -> bm25.over(interactions)));
  }

  CsrMatrix weighted(CsrMatrix interactions) {
    return bm25.map(weights -> weights.weighted(interactions)).orElse(interactions);
  }

  /** As a training left them; empty where w is the number of times bought. */
  Optional<Bm25Weights> bm25() {
    return bm25;
  }

  /** A weight for each security of the history. */
  float[] of(History history) {
    float[] weights = history.toWeights();
    if (bm25.isPresent()) {
      for (int at = 0; at < weights.length; at++) {
        weights[at] = bm25.get().of(history.security(at), weights[at], weights.length);
      }
    }
    return weights;
  }
}
