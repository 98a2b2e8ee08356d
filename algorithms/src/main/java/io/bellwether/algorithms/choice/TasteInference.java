package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.Cholesky;
import io.bellwether.algorithms.model.History;
import java.util.Arrays;

/**
 * Finds the posterior of the private tastes of up to four investors from their histories, the
 * securities fixed, by Newton's method with the full Hessian:
 *
 * <pre>
 * g = sum over bought w_i y_i - sum over c of q_c y_c - m / sigma^2
 * H = sum over c of q_c y_c y_c^T - p p^T / n_u + I / sigma^2      p = sum over c of q_c y_c
 * m += H^-1 g,   s = 1 / (sum over c of q_c y_c^2 + 1 / sigma^2)
 * </pre>
 *
 * The bound is concave in m, and as many steps as are taken here leave the slope near 0. Not for
 * use by several threads.
 */
final class TasteInference {

  private static final int STEPS = 6;

  private final ChoiceHyperparameters hyperparameters;
  private final Kernels kernels;
  private final Offer offer;
  private final float[] offeredTraits;
  private final float[] y;
  private final int n;
  private final Cholesky cholesky;
  private final float[] choices;
  private final float[] moments;
  private final float[] slope;
  private final float[] step;
  private final float[] hessian;

  /**
   * @param offeredTraits as {@link Offer#traits} gives
   * @param y traits of all securities
   */
  TasteInference(
      ChoiceHyperparameters hyperparameters,
      Kernels kernels,
      Offer offer,
      float[] offeredTraits,
      float[] y) {
    this.hyperparameters = hyperparameters;
    this.kernels = kernels;
    this.offer = offer;
    this.offeredTraits = offeredTraits;
    this.y = y;
    this.n = Kernels.padded(hyperparameters.factors());
    this.cholesky = new Cholesky(kernels, n);
    this.choices = new float[Kernels.QUERIES * offer.padded()];
    this.moments = new float[2 * n];
    this.slope = new float[n];
    this.step = new float[n];
    this.hessian = new float[n * n];
  }

  /**
   * Writes tastes as queries.
   *
   * @param histories one to four
   * @param expected tastes that features alone give, one row of n for each
   * @param queries four rows of {@link Offer#depth}; those beyond the histories come out 0
   */
  void infer(History[] histories, float[] expected, float[] queries) {
    int depth = Offer.depth(n);
    Arrays.fill(queries, 0, Kernels.QUERIES * depth, 0f);
    float[] totals = new float[Kernels.QUERIES];
    boolean anything = false;
    for (int q = 0; q < histories.length; q++) {
      System.arraycopy(expected, q * n, queries, q * depth, n);
      float variance = 1 / hyperparameters.tastePrecision();
      Arrays.fill(queries, q * depth + n, q * depth + 2 * n, variance);
      queries[q * depth + 2 * n] = 1;
      totals[q] = total(histories[q]);
      anything |= totals[q] > 0;
    }
    for (int round = 0; round < STEPS && anything; round++) {
      offer.choicesInto(queries, 0, totals, choices, 0);
      for (int q = 0; q < histories.length; q++) {
        if (totals[q] > 0) {
          move(histories[q], totals[q], q, expected, queries);
        }
      }
    }
  }

  private float total(History history) {
    float total = 0;
    for (int at = 0; at < history.size(); at++) {
      total += hyperparameters.weightOf(history.weight(at));
    }
    return total;
  }

  private void move(History history, float total, int q, float[] expected, float[] queries) {
    int columns = offer.padded();
    Arrays.fill(moments, 0f);
    offer.addMoments(choices, q * columns, moments, 0);
    Arrays.fill(hessian, 0f);
    offer.addProducts(choices, q * columns, offeredTraits, hessian);
    Arrays.fill(slope, 0f);
    for (int at = 0; at < history.size(); at++) {
      float weight = hyperparameters.weightOf(history.weight(at));
      kernels.add(weight, y, history.security(at) * n, slope, 0, n);
    }
    float precision = hyperparameters.tastePrecision();
    int queryAt = q * Offer.depth(n);
    for (int k = 0; k < n; k++) {
      float privately = queries[queryAt + k] - expected[q * n + k];
      slope[k] -= moments[k] + precision * privately;
      kernels.add(-moments[k] / total, moments, 0, hessian, k * n, n);
      hessian[k * n + k] += precision;
      queries[queryAt + n + k] = 1 / (moments[n + k] + precision);
    }
    cholesky.solve(hessian, slope, step, 0);
    for (int k = 0; k < n; k++) {
      queries[queryAt + k] += step[k];
    }
  }
}
