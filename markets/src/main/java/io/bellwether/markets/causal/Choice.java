package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.markets.draw.Draws;

/**
 * What is bought in one week, by a law that is exact:
 *
 * <pre>
 * P(i | u) proportional to exp(popularity(i) + herd(i) + clamp(taste(u) . traits(i), -c, c))
 * </pre>
 *
 * over the securities on sale, with c = {@value Keenness#SATURATION}: nobody is more than e^c times
 * as keen on a security as the average investor. A security is drawn by its popularity in constant
 * time and kept with probability {@code exp(clamp(...) - c)}, else drawn again. Immutable.
 *
 * @see "Walker: An Efficient Method for Generating Discrete Random Variables with General
 *     Distributions, ACM TOMS 3(3), 1977; the table is built as in Vose, IEEE TSE 17(9), 1991"
 * @see "Devroye: Non-Uniform Random Variate Generation, 1986, section II.3 (rejection)"
 */
final class Choice {

  private final Kernels kernels;
  private final float[] traits;
  private final int[] onSale;
  private final double[] keep;
  private final int[] other;

  /**
   * @param logWeights popularity and herd of every security
   * @param onSale which of them can be bought; at least one
   */
  Choice(Kernels kernels, float[] traits, double[] logWeights, int[] onSale) {
    this.kernels = kernels;
    this.traits = traits;
    this.onSale = onSale;
    this.keep = new double[onSale.length];
    this.other = new int[onSale.length];
    buildTable(logWeights);
  }

  /** Draws the security that an investor buys. */
  int draw(Draws draws, float[] tastes, int tasteAt) {
    while (true) {
      int column = draws.below(onSale.length);
      int i = onSale[draws.unit() < keep[column] ? column : other[column]];
      float product =
          kernels.dot(tastes, tasteAt, traits, i * Dimensions.PADDED, Dimensions.PADDED);
      if (draws.unit() * Keenness.most() < Keenness.of(product)) {
        return i;
      }
    }
  }

  private void buildTable(double[] logWeights) {
    int n = onSale.length;
    double sum = 0;
    double[] scaled = new double[n];
    for (int c = 0; c < n; c++) {
      scaled[c] = StrictMath.exp(logWeights[onSale[c]]);
      sum += scaled[c];
    }
    int[] stack = new int[n];
    int small = 0;
    int large = n;
    for (int c = 0; c < n; c++) {
      scaled[c] *= n / sum;
      if (scaled[c] < 1) {
        stack[small++] = c;
      } else {
        stack[--large] = c;
      }
    }
    while (small > 0 && large < n) {
      int poor = stack[--small];
      int rich = stack[large];
      keep[poor] = scaled[poor];
      other[poor] = rich;
      scaled[rich] -= 1 - scaled[poor];
      if (scaled[rich] < 1) {
        large++;
        stack[small++] = rich;
      }
    }
    // what is left is 1 but for rounding
    while (small > 0) {
      keep[stack[--small]] = 1;
    }
    while (large < n) {
      keep[stack[large++]] = 1;
    }
  }
}
