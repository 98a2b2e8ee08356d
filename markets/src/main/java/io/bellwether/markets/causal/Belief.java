package io.bellwether.markets.causal;

/**
 * What somebody believes of an investor's private taste: a normal distribution over its {@link
 * Dimensions#PRIVATE_COUNT} numbers. Immutable.
 */
final class Belief {

  private static final int N = Dimensions.PRIVATE_COUNT;

  private final double[] mean;
  private final double[] covariance;

  /**
   * @param mean N numbers
   * @param covariance N x N, positive definite
   */
  Belief(double[] mean, double[] covariance) {
    this.mean = mean.clone();
    this.covariance = covariance.clone();
  }

  /** How private tastes are distributed: independent, with mean 0 and variance 1. */
  static Belief ofAnybody() {
    double[] one = new double[N * N];
    for (int k = 0; k < N; k++) {
      one[k * N + k] = 1;
    }
    return new Belief(new double[N], one);
  }

  double mean(int k) {
    return mean[k];
  }

  double covariance(int row, int column) {
    return covariance[row * N + column];
  }

  double[] precision() {
    return Symmetric.inverse(covariance, N);
  }

  /**
   * The belief after a share d of the variance was renewed: mean {@code sqrt(1-d) m}, covariance
   * {@code (1-d) C + d I}. See {@link Tastes}.
   */
  Belief drifted(double d) {
    double[] later = covariance.clone();
    for (int at = 0; at < later.length; at++) {
      later[at] *= 1 - d;
    }
    for (int k = 0; k < N; k++) {
      later[k * N + k] += d;
    }
    double keep = StrictMath.sqrt(1 - d);
    double[] kept = mean.clone();
    for (int k = 0; k < N; k++) {
      kept[k] *= keep;
    }
    return new Belief(kept, later);
  }

  /**
   * Tastes drawn from the belief: {@code m + L e} with {@code L Lt = C}.
   *
   * @param normals the e of each, one after the other
   */
  float[] draws(float[] normals) {
    double[] root = Symmetric.root(covariance, N);
    float[] tastes = new float[normals.length];
    for (int at = 0; at < normals.length; at += N) {
      for (int row = 0; row < N; row++) {
        double value = mean[row];
        for (int k = 0; k <= row; k++) {
          value += root[row * N + k] * normals[at + k];
        }
        tastes[at + row] = (float) value;
      }
    }
    return tastes;
  }
}
