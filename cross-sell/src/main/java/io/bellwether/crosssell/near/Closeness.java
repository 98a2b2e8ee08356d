package io.bellwether.crosssell.near;

/**
 * How much a neighbour counts at a distance:
 *
 * <pre>w(d) = max(0, 1 - d / reach)^power</pre>
 *
 * <p>1 at a distance of 0; who is as far as the reach counts nothing and is no neighbour. Of the
 * cosine distance {@code (1 - cos) / 2} and a reach of 0.5 the base is the cosine itself.
 *
 * @param reach above 0, at most 1
 * @param power 1 to {@value #MOST_POWER}
 * @see "Wand, Jones: Kernel Smoothing, Chapman and Hall 1995, section 2.7: kernels of compact
 *     support"
 */
public record Closeness(double reach, int power) {

  static final int MOST_POWER = 8;

  public Closeness {
    if (!(reach > 0 && reach <= 1)) {
      throw new IllegalArgumentException(
          "reach is %s, must be above 0 and at most 1".formatted(reach));
    }
    if (power < 1 || power > MOST_POWER) {
      throw new IllegalArgumentException(
          "power is %d, must be at least 1 and at most %d".formatted(power, MOST_POWER));
    }
  }

  /**
   * The weight of a neighbour, from 0 to 1.
   *
   * @param distance from 0 to 1
   */
  public double weight(double distance) {
    double base = Math.max(0, 1 - distance / reach);
    double weight = base;
    for (int factor = 1; factor < power; factor++) {
      weight *= base;
    }
    return weight;
  }
}
