package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * One batch's investors, each moved by one Newton step with a diagonal Hessian:
 *
 * <pre>
 * q_c  = n_u exp(b_c + x_u . y_c + s_u . y_c^2 / 2) / Z      x_u = A^T f_u + m_u
 * g    = sum over bought w_i y_i - sum over c of q_c y_c     slope of the bound by x_u
 * h    = sum over c of q_c y_c^2 + 1 / sigma^2
 * m_u += (g - m_u / sigma^2) / h,   s_u = 1 / h
 * </pre>
 *
 * The second line of what s_u is solves the bound's own condition for it.
 */
final class InvestorStep {

  private final ChoiceHyperparameters hyperparameters;
  private final Kernels kernels;
  private final int n;
  private final CsrMatrix weights;
  private final CsrMatrix features;
  private final FeatureSums sums;
  private final float[] m;
  private final float[] s;

  /**
   * @param weights investors x securities, what each pair weighs
   * @param features investors x features
   * @param m investors x n, changed
   * @param s investors x n, changed
   */
  InvestorStep(
      ChoiceHyperparameters hyperparameters,
      Kernels kernels,
      CsrMatrix weights,
      CsrMatrix features,
      float[] m,
      float[] s) {
    this.hyperparameters = hyperparameters;
    this.kernels = kernels;
    this.n = Kernels.padded(hyperparameters.factors());
    this.weights = weights;
    this.features = features;
    this.sums = new FeatureSums(kernels, n);
    this.m = m;
    this.s = s;
  }

  /**
   * What a step leaves for those that follow, by place in the batch; padded to groups of four
   * investors, of whom the surplus choose nothing.
   */
  static final class Batch {

    final int[] investors;
    final int padded;

    /** The tastes before the step, as queries. */
    final float[] queries;

    /** Expected choices, batch x columns of the offer. */
    final float[] choices;

    /** Slopes of the bound by x, batch x n. */
    final float[] slopes;

    Batch(int[] investors, int n, int columns) {
      this.investors = investors;
      this.padded = Math.ceilDiv(investors.length, Kernels.QUERIES) * Kernels.QUERIES;
      this.queries = new float[padded * Offer.depth(n)];
      this.choices = new float[padded * columns];
      this.slopes = new float[padded * n];
    }
  }

  Batch run(int[] investors, Offer offer, float[] effects, float[] y, ForkJoinPool pool) {
    Batch batch = new Batch(investors, n, offer.padded());
    Blocks.run(
        batch.padded / Kernels.QUERIES,
        pool,
        (from, to) -> {
          float[] moments = new float[2 * n];
          for (int group = from; group < to; group++) {
            moveFour(batch, group * Kernels.QUERIES, offer, effects, y, moments);
          }
        });
    return batch;
  }

  private void moveFour(
      Batch batch, int first, Offer offer, float[] effects, float[] y, float[] moments) {
    float[] totals = new float[Kernels.QUERIES];
    int depth = Offer.depth(n);
    int count = Math.min(Kernels.QUERIES, batch.investors.length - first);
    for (int q = 0; q < count; q++) {
      int u = batch.investors[first + q];
      int at = (first + q) * depth;
      System.arraycopy(m, u * n, batch.queries, at, n);
      sums.add(FeatureRow.ofRow(features, u), effects, batch.queries, at);
      System.arraycopy(s, u * n, batch.queries, at + n, n);
      batch.queries[at + 2 * n] = 1;
      totals[q] = total(u);
    }
    int columns = offer.padded();
    offer.choicesInto(batch.queries, first * depth, totals, batch.choices, first * columns);
    for (int q = 0; q < count; q++) {
      Arrays.fill(moments, 0f);
      offer.addMoments(batch.choices, (first + q) * columns, moments, 0);
      move(batch.investors[first + q], batch.slopes, (first + q) * n, y, moments);
    }
  }

  private float total(int u) {
    float total = 0;
    for (int at = weights.rowStart(u); at < weights.rowEnd(u); at++) {
      total += weights.value(at);
    }
    return total;
  }

  private void move(int u, float[] slopes, int slopeAt, float[] y, float[] moments) {
    for (int at = weights.rowStart(u); at < weights.rowEnd(u); at++) {
      kernels.add(weights.value(at), y, weights.column(at) * n, slopes, slopeAt, n);
    }
    float precision = hyperparameters.tastePrecision();
    for (int k = 0; k < n; k++) {
      slopes[slopeAt + k] -= moments[k];
      float h = moments[n + k] + precision;
      m[u * n + k] += (slopes[slopeAt + k] - precision * m[u * n + k]) / h;
      s[u * n + k] = 1 / h;
    }
  }
}
