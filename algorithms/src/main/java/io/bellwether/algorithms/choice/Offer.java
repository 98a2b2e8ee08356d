package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * The securities that an investor is taken to choose among, packed for the kernels. A security that
 * stands for several others has the log of their number added to its bias, so that sums over the
 * offer are unbiased estimates of sums over all.
 *
 * <p>A query is a taste as {@code [x | s | 1]}: mean, variance, and the factor of the bias.
 *
 * @see "Bengio, Senecal: Adaptive Importance Sampling to Accelerate Training of a Neural
 *     Probabilistic Language Model, IEEE Transactions on Neural Networks 19(4), 2008"
 */
final class Offer {

  /** Of the columns that fill the last panel: nobody chooses them. */
  private static final float NEVER = -1e30f;

  private final Kernels kernels;
  private final int n;
  private final int count;
  private final int padded;
  private final float[] panels;
  private final float[] moments;

  private Offer(Kernels kernels, int n, int count, int padded, float[] panels, float[] moments) {
    this.kernels = kernels;
    this.n = n;
    this.count = count;
    this.padded = padded;
    this.panels = panels;
    this.moments = moments;
  }

  /**
   * @param logWeights of each security offered, the log of how many it stands for
   * @param y traits of all securities, securities x n
   * @param b biases of all securities
   */
  static Offer of(
      Kernels kernels, int[] securities, float[] logWeights, float[] y, float[] b, int n) {
    int depth = depth(n);
    int panelCount = Math.ceilDiv(securities.length, Kernels.PANEL);
    int padded = panelCount * Kernels.PANEL;
    float[] panels = new float[panelCount * depth * Kernels.PANEL];
    float[] moments = new float[padded * 2 * n];
    for (int c = 0; c < padded; c++) {
      int at = c / Kernels.PANEL * depth * Kernels.PANEL + c % Kernels.PANEL;
      if (c >= securities.length) {
        panels[at + 2 * n * Kernels.PANEL] = NEVER;
        continue;
      }
      int row = securities[c] * n;
      for (int k = 0; k < n; k++) {
        float trait = y[row + k];
        panels[at + k * Kernels.PANEL] = trait;
        panels[at + (n + k) * Kernels.PANEL] = trait * trait / 2;
        moments[c * 2 * n + k] = trait;
        moments[c * 2 * n + n + k] = trait * trait;
      }
      panels[at + 2 * n * Kernels.PANEL] = b[securities[c]] + logWeights[c];
    }
    return new Offer(kernels, n, securities.length, padded, panels, moments);
  }

  /** Floats of a query. */
  static int depth(int n) {
    return 2 * n + 1;
  }

  int count() {
    return count;
  }

  /** Columns with those that fill the last panel; what {@link #choicesInto} writes for a query. */
  int padded() {
    return padded;
  }

  /**
   * How often each security of the offer is expected to be chosen, for each of four queries.
   *
   * @param queries four of them, one after another
   * @param totals of each query the number of choices it makes
   * @param out four rows of {@link #padded}, one after another
   */
  void choicesInto(float[] queries, int queriesAt, float[] totals, float[] out, int outAt) {
    int depth = depth(n);
    for (int panel = 0; panel < padded; panel += Kernels.PANEL) {
      kernels.panelProducts(
          queries, queriesAt, depth, panels, panel * depth, out, outAt + panel, padded);
    }
    for (int q = 0; q < Kernels.QUERIES; q++) {
      int row = outAt + q * padded;
      float sum = kernels.exponentials(kernels.greatest(out, row, padded), out, row, padded);
      float scale = totals[q] / sum;
      for (int c = row; c < row + padded; c++) {
        out[c] *= scale;
      }
    }
  }

  /** Adds {@code sum over c of choices_c [y_c | y_c^2]} to 2n floats. */
  void addMoments(float[] choices, int choicesAt, float[] sums, int sumsAt) {
    kernels.addRows(choices, choicesAt, moments, 0, padded, sums, sumsAt, 2 * n);
  }

  /** Adds {@code sum over c of choices_c y_c y_c^T} to an n x n matrix, its upper tiles. */
  void addProducts(float[] choices, int choicesAt, float[] traits, float[] gram) {
    kernels.addGram(choices, choicesAt, traits, 0, padded, n, gram);
  }

  /** The traits alone, padded x n, as {@link #addProducts} takes them. */
  float[] traits() {
    float[] traits = new float[padded * n];
    for (int c = 0; c < count; c++) {
      System.arraycopy(moments, c * 2 * n, traits, c * n, n);
    }
    return traits;
  }
}
