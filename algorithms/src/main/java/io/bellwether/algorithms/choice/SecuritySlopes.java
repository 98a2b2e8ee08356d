package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * Slopes of a batch's bound by the traits and biases of the securities:
 *
 * <pre>
 * by y_i: sum over u of w_ui x_u - q_ui (x_u + s_u y_i)      by b_i: sum over u of w_ui - q_ui
 * </pre>
 *
 * Each column of the offer sums over the investors in their order, whichever thread has it.
 */
final class SecuritySlopes {

  /** Columns brought into rows together: a cache line of each investor's choices. */
  private static final int TILE = 16;

  private final Kernels kernels;
  private final int n;
  private final int width;
  private final float[] byTraits;
  private final float[] byBiases;

  SecuritySlopes(Kernels kernels, int n, int securityCount) {
    this.kernels = kernels;
    this.n = n;
    this.width = Kernels.padded(Offer.depth(n));
    this.byTraits = new float[securityCount * n];
    this.byBiases = new float[securityCount];
  }

  /** Securities x n; not to be written. */
  float[] byTraits() {
    return byTraits;
  }

  /** Not to be written. */
  float[] byBiases() {
    return byBiases;
  }

  /**
   * Replaces the slopes by those of a batch.
   *
   * @param offered the offer's securities
   * @param y traits before the step
   */
  void take(
      InvestorStep.Batch batch,
      int[] offered,
      int columns,
      CsrMatrix weights,
      float[] y,
      ForkJoinPool pool) {
    Arrays.fill(byTraits, 0f);
    Arrays.fill(byBiases, 0f);
    float[] tastes = tastes(batch);
    Blocks.run(
        Math.ceilDiv(offered.length, TILE),
        pool,
        (from, to) -> {
          float[] tile = new float[TILE * batch.padded];
          float[] sums = new float[width];
          for (int at = from; at < to; at++) {
            takeTile(batch, offered, at * TILE, columns, tastes, y, tile, sums);
          }
        });
    addPurchases(batch, weights);
  }

  /** The queries with rows as long as kernels want them. */
  private float[] tastes(InvestorStep.Batch batch) {
    int depth = Offer.depth(n);
    float[] tastes = new float[batch.padded * width];
    for (int place = 0; place < batch.padded; place++) {
      System.arraycopy(batch.queries, place * depth, tastes, place * width, depth);
    }
    return tastes;
  }

  private void takeTile(
      InvestorStep.Batch batch,
      int[] offered,
      int first,
      int columns,
      float[] tastes,
      float[] y,
      float[] tile,
      float[] sums) {
    int count = Math.min(TILE, offered.length - first);
    for (int place = 0; place < batch.padded; place++) {
      for (int c = 0; c < count; c++) {
        tile[c * batch.padded + place] = batch.choices[place * columns + first + c];
      }
    }
    for (int c = 0; c < count; c++) {
      Arrays.fill(sums, 0f);
      kernels.addRows(tile, c * batch.padded, tastes, 0, batch.padded, sums, 0, width);
      int row = offered[first + c] * n;
      for (int k = 0; k < n; k++) {
        byTraits[row + k] = -(sums[k] + sums[n + k] * y[row + k]);
      }
      byBiases[offered[first + c]] = -sums[2 * n];
    }
  }

  private void addPurchases(InvestorStep.Batch batch, CsrMatrix weights) {
    int depth = Offer.depth(n);
    for (int place = 0; place < batch.investors.length; place++) {
      int u = batch.investors[place];
      for (int at = weights.rowStart(u); at < weights.rowEnd(u); at++) {
        int i = weights.column(at);
        kernels.add(weights.value(at), batch.queries, place * depth, byTraits, i * n, n);
        byBiases[i] += weights.value(at);
      }
    }
  }
}
