package io.bellwether.algorithms.descent;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Optional;

/**
 * What the step of each interaction is multiplied by: its weight over the mean weight, so that a
 * learning rate means the same with weights as without.
 */
public final class StepWeights {

  /** By the position of the interaction; empty: 1 for all. */
  private final float[] weights;

  private StepWeights(float[] weights) {
    this.weights = weights;
  }

  public static StepWeights of(Optional<Bm25> weighting, CsrMatrix bought) {
    if (weighting.isEmpty()) {
      return new StepWeights(new float[0]);
    }
    return relative(weighting.get().weighted(bought).values());
  }

  /** No weights: every interaction counts the same. */
  public static StepWeights even() {
    return new StepWeights(new float[0]);
  }

  /** The values of the interactions over their mean; an interaction of value 0 teaches nothing. */
  public static StepWeights ofValues(CsrMatrix bought) {
    return relative(bought.values());
  }

  /** Whether there are no weights, so that every interaction counts the same. */
  public boolean isEven() {
    return weights.length == 0;
  }

  /** For the interaction at a position; only if not {@link #isEven}. */
  public float of(int at) {
    return weights[at];
  }

  private static StepWeights relative(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    float[] weights = new float[values.length];
    // weights that are all 0 tell nothing apart: nothing is learned from them
    for (int at = 0; at < weights.length && sum > 0; at++) {
      weights[at] = (float) (values[at] * weights.length / sum);
    }
    return new StepWeights(weights);
  }

  /** The mean over the buyers of each security; 0 for one that nobody bought. */
  public float[] meanBySecurity(CsrMatrix bought) {
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
