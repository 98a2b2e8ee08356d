package io.bellwether.markets.causal;

import io.bellwether.markets.causal.TastePosterior.Order;
import java.util.List;

/**
 * What purchases say about a private taste: a normal distribution in place of what comes out of
 * Bayes' rule (Laplace's approximation). The new mean is where the density is greatest, found by
 * Newton steps that are halved while it does not rise; the new covariance is the inverse of the
 * precision there. See {@link TastePosterior} for both.
 *
 * <p>Where the clamp acts the covariance is too small: at the default strengths squared errors are
 * 1.3 to 1.5 times as large as believed, at milder ones just as large. Immutable.
 *
 * @see "Bishop: Pattern Recognition and Machine Learning, 2006, section 4.4 (Laplace)"
 * @see "Fahrmeir: Posterior Mode Estimation by Extended Kalman Filtering for Multivariate Dynamic
 *     Generalized Linear Models, JASA 87(418), 1992"
 */
final class TasteUpdate {

  private static final int N = Dimensions.PRIVATE_COUNT;
  private static final int MOST_STEPS = 30;
  private static final double LEAST_STEP = 1.0 / 64;

  /** Newton's estimate of what the log-density still lacks; the steps end below it. */
  private static final double ENOUGH = 1e-4;

  private final TasteLaw law;

  TasteUpdate(TasteLaw law) {
    this.law = law;
  }

  /** The belief after the orders; see {@link TastePosterior} for the shapes. */
  Belief after(Belief before, float[] attributes, double[] weights, List<Order> orders) {
    if (orders.isEmpty()) {
      return before;
    }
    TastePosterior posterior = new TastePosterior(law, before, attributes, weights, orders);
    double[] z = new double[N];
    for (int k = 0; k < N; k++) {
      z[k] = before.mean(k);
    }
    double value = posterior.value(z);
    posterior.findSlopes();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = posterior.gradient();
      double[] direction = Symmetric.solve(Symmetric.root(posterior.precision(), N), gradient);
      if (dot(gradient, direction) < ENOUGH) {
        break;
      }
      double length = 1;
      double[] next = along(z, length, direction);
      double reached = posterior.value(next);
      while (reached < value && length > LEAST_STEP) {
        length /= 2;
        next = along(z, length, direction);
        reached = posterior.value(next);
      }
      if (reached < value) {
        // a kink of the clamp: there is no better place along this line
        break;
      }
      z = next;
      value = reached;
      posterior.findSlopes();
    }
    return new Belief(z, Symmetric.inverse(posterior.precision(), N));
  }

  private static double[] along(double[] z, double length, double[] direction) {
    double[] next = z.clone();
    for (int k = 0; k < N; k++) {
      next[k] += length * direction[k];
    }
    return next;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }
}
