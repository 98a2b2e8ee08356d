package io.bellwether.markets.causal;

import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * What purchases say about a private taste z: Bayes' rule with a normal prior, and a normal
 * distribution in place of what comes out (Laplace's approximation).
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
 * The new mean is where f is greatest, found by Newton steps that are halved while f does not rise.
 * With s(i) = t(i) where the clamp does not act and 0 where it does, E and Cov taken under P(. | z)
 * and q = (1-r) P / Q, the probability that an order followed taste,
 *
 * <pre>
 * gradient  = a sum of q (s(i) - E s) - C^-1 (z - m)
 * precision = a^2 sum of q Cov s + C^-1
 * </pre>
 *
 * The gradient is exact. The precision leaves out what is uncertain about q, and the kinks of the
 * clamp. Its inverse is the new covariance. Where the clamp acts it is too small: at the default
 * strengths squared errors are 1.3 to 1.5 times as large as believed, at milder ones just as large.
 *
 * <p>Not for use by several threads.
 *
 * @see "Bishop: Pattern Recognition and Machine Learning, 2006, section 4.4 (Laplace)"
 * @see "Fahrmeir: Posterior Mode Estimation by Extended Kalman Filtering for Multivariate Dynamic
 *     Generalized Linear Models, JASA 87(418), 1992"
 */
final class TasteUpdate {

  /**
   * An order to buy.
   *
   * @param held how many securities it could have been for because the investor holds them, where
   *     this is one of them, else 0
   * @param earlier what the investor already had an order for in the same week, each once
   */
  record Order(int security, int held, List<Integer> earlier) {}

  private static final int N = Dimensions.PRIVATE_COUNT;

  /** Columns of a packed row: the private traits, a 1, zeros to the lanes of the kernels. */
  private static final int WIDTH = Kernels.padded(N + 1);

  private static final int MOST_STEPS = 30;
  private static final double LEAST_STEP = 1.0 / 64;

  /** Newton's estimate of what f still lacks, in log-density; the steps end below it. */
  private static final double ENOUGH = 1e-4;

  private final Kernels kernels;
  private final Tastes tastes;
  private final float[] traits;
  private final float[] packed;
  private final double repeats;

  private final float[] taste = new float[Dimensions.PADDED];
  private final float[] drawn = new float[N];
  private final float[] products;
  private final double[] probabilities;
  private final float[] masses;
  private final float[] gram = new float[WIDTH * WIDTH];
  private final double[] gradient = new double[N];
  private final double[] precision = new double[N * N];

  /**
   * @param packed of the same traits, by {@link #packed}
   * @param repeats probability that an order is for what is held
   */
  TasteUpdate(Kernels kernels, Tastes tastes, float[] traits, float[] packed, double repeats) {
    this.kernels = kernels;
    this.tastes = tastes;
    this.traits = traits;
    this.packed = packed;
    this.repeats = repeats;
    int count = traits.length / Dimensions.PADDED;
    this.products = new float[count];
    this.probabilities = new double[count];
    this.masses = new float[count];
  }

  /** The private traits and a 1 for each security, so that one weighted Gram matrix has E too. */
  static float[] packed(float[] traits) {
    int count = traits.length / Dimensions.PADDED;
    float[] packed = new float[count * WIDTH];
    for (int i = 0; i < count; i++) {
      System.arraycopy(traits, i * Dimensions.PADDED, packed, i * WIDTH, N);
      packed[i * WIDTH + N] = 1;
    }
    return packed;
  }

  /**
   * The belief after the orders.
   *
   * @param attributes what attributes say of the investor's taste, {@link Dimensions#PADDED}
   *     numbers from {@code at} on
   * @param weights exp of popularity and herd of each security, 0 for what is not on sale, so never
   *     0 for what was ordered
   */
  Belief after(Belief before, float[] attributes, int at, double[] weights, List<Order> orders) {
    if (orders.isEmpty()) {
      return before;
    }
    double[] prior = before.precision();
    double[] z = new double[N];
    for (int k = 0; k < N; k++) {
      z[k] = before.mean(k);
    }
    double value = value(z, before, prior, attributes, at, weights, orders);
    slopes(z, before, prior, orders);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = Symmetric.solve(Symmetric.root(precision, N), gradient);
      double rise = dot(gradient, direction);
      if (rise < ENOUGH) {
        break;
      }
      double length = 1;
      double[] next = along(z, length, direction);
      double reached = value(next, before, prior, attributes, at, weights, orders);
      while (reached < value && length > LEAST_STEP) {
        length /= 2;
        next = along(z, length, direction);
        reached = value(next, before, prior, attributes, at, weights, orders);
      }
      if (reached < value) {
        // a kink of the clamp: there is no better place along this line
        break;
      }
      z = next;
      value = reached;
      slopes(z, before, prior, orders);
    }
    return new Belief(z, Symmetric.inverse(precision, N));
  }

  /** f(z); fills products and probabilities. */
  private double value(
      double[] z,
      Belief before,
      double[] prior,
      float[] attributes,
      int at,
      double[] weights,
      List<Order> orders) {
    for (int k = 0; k < N; k++) {
      drawn[k] = (float) z[k];
    }
    System.arraycopy(attributes, at, taste, 0, Dimensions.PADDED);
    tastes.addPrivate(drawn, 0, taste, 0);
    kernels.rowDots(traits, 0, products.length, taste, 0, Dimensions.PADDED, products, 0);
    double sum = 0;
    for (int i = 0; i < products.length; i++) {
      probabilities[i] = weights[i] * Keenness.of(products[i]);
      sum += probabilities[i];
    }
    for (int i = 0; i < products.length; i++) {
      probabilities[i] /= sum;
    }
    double value = 0;
    for (Order order : orders) {
      value += StrictMath.log(byTaste(order) + byHabit(order));
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

  /** Gradient and precision where {@link #value} was last asked for. */
  private void slopes(double[] z, Belief before, double[] prior, List<Order> orders) {
    for (int i = 0; i < masses.length; i++) {
      masses[i] = isFree(i) ? (float) probabilities[i] : 0;
    }
    Arrays.fill(gram, 0);
    kernels.addGram(masses, 0, packed, 0, masses.length, WIDTH, gram);
    Kernels.mirror(gram, WIDTH);
    System.arraycopy(prior, 0, precision, 0, prior.length);
    for (int row = 0; row < N; row++) {
      gradient[row] = 0;
      for (int column = 0; column < N; column++) {
        gradient[row] -= prior[row * N + column] * (z[column] - before.mean(column));
      }
    }
    for (Order order : orders) {
      addSlopes(order);
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
              masses[i] * packed[i * WIDTH + row] * packed[i * WIDTH + column];
        }
      }
    }
    double a = tastes.privateScale();
    double byTaste = byTaste(order);
    double followed = byTaste / (byTaste + byHabit(order));
    double left = left(order);
    int own = order.security() * WIDTH;
    for (int row = 0; row < N; row++) {
      double expected = moments[row * WIDTH + N] / left;
      double slope = isFree(order.security()) ? packed[own + row] : 0;
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
    return order.held() == 0 ? probability : (1 - repeats) * probability;
  }

  private double byHabit(Order order) {
    return order.held() == 0 ? 0 : repeats / order.held();
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
