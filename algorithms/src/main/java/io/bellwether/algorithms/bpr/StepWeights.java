package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Optional;

/**
 * What the step of each interaction is multiplied by: its weight over the mean weight, so that a
 * learning rate means the same with weights as without.
 */
final class StepWeights {

  /** By the position of the interaction; empty: 1 for all. */
  private final float[] weights;

  private StepWeights(float[] weights) {
    this.weights = weights;
  }

  static StepWeights of(Optional<Bm25> weighting, CsrMatrix bought) {
    if (weighting.isEmpty()) {
      return new StepWeights(new float[0]);
    }
    CsrMatrix weighted = weighting.get().weighted(bought);
    double sum = 0;
    for (int at = 0; at < weighted.nonZeroCount(); at++) {
      sum += weighted.value(at);
    }
    float[] weights = new float[weighted.nonZeroCount()];
    // weights that are all 0 tell nothing apart: nothing is learned from them
    for (int at = 0; at < weights.length && sum > 0; at++) {
      weights[at] = (float) (weighted.value(at) * weights.length / sum);
    }
    return new StepWeights(weights);
  }

  /** Whether there are no weights, so that every interaction counts the same. */
  boolean isEven() {
    return weights.length == 0;
  }

  /** For the interaction at a position; only if not {@link #isEven}. */
  float of(int at) {
    return weights[at];
  }

  /** The mean over the buyers of each security; 0 for one that nobody bought. */
  float[] meanBySecurity(CsrMatrix bought) {
    double[] sums = new double[bought.columnCount()];
    int[] counts = new int[sums.length];
    for (int at = 0; at < bought.nonZeroCount(); at++) {
      sums[bought.column(at)] += isEven() ? 1 : weights[at];
      counts[bought.column(at)]++;
    }
    float[] means = new float[sums.length];
    for (int security = 0; security < means.length; security++) {
      means[security] = counts[security] == 0 ? 0f : (float) (sums[security] / counts[security]);
    }
    return means;
  }
}
