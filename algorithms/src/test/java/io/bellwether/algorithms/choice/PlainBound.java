package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * The lower bound of the log likelihood that {@link ChoiceHyperparameters} defines, in doubles and
 * in the plainest loops, over all securities that anybody bought.
 */
final class PlainBound {

  private final ChoiceHyperparameters settings;
  private final CsrMatrix bought;
  private final SideFeatures features;
  private final int n;

  PlainBound(ChoiceHyperparameters settings, CsrMatrix bought, SideFeatures features, int n) {
    this.settings = settings;
    this.bought = bought;
    this.features = features;
    this.n = n;
  }

  /** What one investor's purchases add: expected log likelihood, without the prior. */
  double ofInvestor(int u, double[] x, double[] s, double[] y, double[] b) {
    double most = Double.NEGATIVE_INFINITY;
    double[] logits = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      logits[i] = b[i];
      for (int k = 0; k < n; k++) {
        double trait = y[i * n + k];
        logits[i] += x[k] * trait + s[k] * trait * trait / 2;
      }
      most = Math.max(most, logits[i]);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - most);
    }
    double normaliser = most + Math.log(sum);
    double bound = 0;
    for (int at = bought.rowStart(u); at < bought.rowEnd(u); at++) {
      int i = bought.column(at);
      double utility = b[i];
      for (int k = 0; k < n; k++) {
        utility += x[k] * y[i * n + k];
      }
      bound += settings.weightOf(bought.value(at)) * (utility - normaliser);
    }
    return bound;
  }

  /** A row of features times a matrix of features x n, added to a taste or to traits. */
  static void add(CsrMatrix rows, int row, double[] effects, double[] out, int outAt, int n) {
    for (int at = rows.rowStart(row); at < rows.rowEnd(row); at++) {
      for (int k = 0; k < n; k++) {
        out[outAt + k] += rows.value(at) * effects[rows.column(at) * n + k];
      }
    }
  }

  SideFeatures features() {
    return features;
  }
}
