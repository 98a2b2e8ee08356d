package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * How probable a private taste z is after some orders, by Bayes' rule with a normal prior: its
 * log-density f but for a constant, and what f does nearby.
 *
 * <pre>
 * x(i)      = attributes . t(i) + a z . t(i)        a: strength / sqrt(number of private traits)
 * P(i | z)  proportional to w(i) exp(clamp(x(i)))   as in {@link Choice}, without what the investor
 *                                                   already has an order for in the same week
 * Q(i | z)  = P(i | z)                              the order is for what was not held
 *           = (1-r) P(i | z) + r / held             one of the {@code held} securities; r: repeats
 * f(z)      = sum of log Q(i | z) - (z - m)t C^-1 (z - m) / 2
 * </pre>
 *
 * With s(i) = t(i) where the clamp does not act and 0 where it does, E and Cov taken under P(. | z)
 * and q = (1-r) P / Q, the probability that an order followed taste,
 *
 * <pre>
 * gradient  = a sum of q (s(i) - E s) - C^-1 (z - m)
 * precision = a^2 sum of q Cov s + C^-1
 * </pre>
 *
 * The gradient is exact. The precision, which stands for minus the second derivatives, leaves out
 * what is uncertain about q, and the kinks of the clamp. An order when next to nothing was left to
 * order says nothing. Not for use by several threads.
 */
final class TastePosterior {

  /**
   * An order to buy.
   *
   * @param held how many securities it could have been for because the investor holds them, where
   *     this is one of them, else 0
   * @param earlier what the investor already had an order for in the same week, each once
   */
  record Order(int security, int held, List<Integer> earlier) {}

  private static final int N = Dimensions.PRIVATE_COUNT;
  private static final int WIDTH = TasteLaw.WIDTH;

  /** Of probability: below it, float32 moments of what is left have no digits left either. */
  private static final double LEAST_LEFT = 1e-3;

  private final TasteLaw law;
  private final Belief before;
  private final double[] prior;
  private final float[] attributes;
  private final double[] weights;
  private final List<Order> orders;

  private final double[] z = new double[N];
  private final float[] products;
  private final double[] probabilities;
  private final float[] masses;
  private final float[] gram = new float[WIDTH * WIDTH];
  private final double[] gradient = new double[N];
  private final double[] precision = new double[N * N];

  /**
   * @param attributes what attributes say of the investor's taste, {@link Dimensions#PADDED}
   * @param weights exp of popularity and herd of each security, 0 for what is not on sale, so never
   *     0 for what was ordered
   */
  TastePosterior(
      TasteLaw law, Belief before, float[] attributes, double[] weights, List<Order> orders) {
    this.law = law;
    this.before = before;
    this.prior = before.precision();
    this.attributes = attributes;
    this.weights = weights;
    this.orders = orders;
    this.products = new float[weights.length];
    this.probabilities = new double[weights.length];
    this.masses = new float[weights.length];
  }

  /** f(z). */
  double value(double[] taste) {
    System.arraycopy(taste, 0, z, 0, N);
    findProbabilities();
    double value = 0;
    for (Order order : orders) {
      if (left(order) > LEAST_LEFT) {
        value += StrictMath.log(byTaste(order) + byHabit(order));
      }
    }
    for (int row = 0; row < N; row++) {
      for (int column = 0; column < N; column++) {
        value -=
            prior[row * N + column]
                * (z[row] - before.mean(row))
                * (z[column] - before.mean(column))
                / 2;
      }
    }
    return value;
  }

  double[] gradient() {
    return gradient;
  }

  double[] precision() {
    return precision;
  }

  /** Finds gradient and precision where {@link #value} was last asked for. */
  void findSlopes() {
    for (int i = 0; i < masses.length; i++) {
      masses[i] = isFree(i) ? (float) probabilities[i] : 0;
    }
    Arrays.fill(gram, 0);
    law.kernels().addGram(masses, 0, law.packed(), 0, masses.length, WIDTH, gram);
    Kernels.mirror(gram, WIDTH);
    System.arraycopy(prior, 0, precision, 0, prior.length);
    for (int row = 0; row < N; row++) {
      gradient[row] = 0;
      for (int column = 0; column < N; column++) {
        gradient[row] -= prior[row * N + column] * (z[column] - before.mean(column));
      }
    }
    for (Order order : orders) {
      if (left(order) > LEAST_LEFT) {
        addSlopes(order);
      }
    }
  }

  private void addSlopes(Order order) {
    double[] moments = new double[WIDTH * WIDTH];
    for (int at = 0; at < moments.length; at++) {
      moments[at] = gram[at];
    }
    for (int i : order.earlier()) {
      for (int row = 0; row < N; row++) {
        for (int column = 0; column <= N; column++) {
          moments[row * WIDTH + column] -=
              masses[i] * law.packed()[i * WIDTH + row] * law.packed()[i * WIDTH + column];
        }
      }
    }
    double a = law.tastes().privateScale();
    double byTaste = byTaste(order);
    double followed = byTaste / (byTaste + byHabit(order));
    double left = left(order);
    int own = order.security() * WIDTH;
    for (int row = 0; row < N; row++) {
      double expected = moments[row * WIDTH + N] / left;
      double slope = isFree(order.security()) ? law.packed()[own + row] : 0;
      gradient[row] += a * followed * (slope - expected);
      for (int column = 0; column < N; column++) {
        double covariance =
            (moments[row * WIDTH + column] - expected * moments[column * WIDTH + N]) / left;
        precision[row * N + column] += a * a * followed * covariance;
      }
    }
  }

  private double byTaste(Order order) {
    double probability = probabilities[order.security()] / left(order);
    return order.held() == 0 ? probability : (1 - law.repeats()) * probability;
  }

  private double byHabit(Order order) {
    return order.held() == 0 ? 0 : law.repeats() / order.held();
  }

  /** The probability of everything that there is no order for yet. */
  private double left(Order order) {
    double left = 1;
    for (int i : order.earlier()) {
      left -= probabilities[i];
    }
    return left;
  }

  private boolean isFree(int i) {
    return Math.abs(products[i]) < Keenness.SATURATION;
  }

  private void findProbabilities() {
    float[] drawn = new float[N];
    for (int k = 0; k < N; k++) {
      drawn[k] = (float) z[k];
    }
    float[] taste = attributes.clone();
    law.tastes().addPrivate(drawn, 0, taste, 0);
    law.kernels()
        .rowDots(law.traits(), 0, products.length, taste, 0, Dimensions.PADDED, products, 0);
    double sum = 0;
    for (int i = 0; i < products.length; i++) {
      probabilities[i] = weights[i] * Keenness.of(products[i]);
      sum += probabilities[i];
    }
    for (int i = 0; i < products.length; i++) {
      probabilities[i] /= sum;
    }
  }
}
