package io.bellwether.algorithms.distance;

/**
 * A distance of two rows x and y of weighted features, from 0 to 1. Sums are in double.
 *
 * <p>{@link WeightedRows} computes them; {@link Extents} has the diameters D1 and D2.
 */
public sealed interface Measure {

  /**
   * {@code (1 - x . y / (|x| |y|)) / 2}: 0 for one direction, 1 for opposite ones. A zero vector
   * has no direction: it is at 0 from another zero vector and at 0.5 from everything else.
   */
  record Cosine() implements Measure {}

  /** {@code min(1, sum over f of |x_f - y_f| / D1)}. */
  record L1() implements Measure {}

  /** {@code min(1, sqrt(sum over f of (x_f - y_f)^2) / D2)}. */
  record L2() implements Measure {}

  /**
   * The mean of the three, each weighed by its share: {@code (cosine dcos + l1 d1 + l2 d2) /
   * (cosine + l1 + l2)}. The shares are kept divided by their sum.
   *
   * @param cosine share of the cosine distance, finite and at least 0
   * @param l1 share of the L1 distance
   * @param l2 share of the L2 distance; not all three are 0
   */
  record Blend(double cosine, double l1, double l2) implements Measure {

    public Blend {
      checkShare("cosine", cosine);
      checkShare("l1", l1);
      checkShare("l2", l2);
      double sum = cosine + l1 + l2;
      if (sum <= 0 || !Double.isFinite(sum)) {
        throw new IllegalArgumentException(
            "shares add up to %s, must be above 0 and finite".formatted(sum));
      }
      cosine /= sum;
      l1 /= sum;
      l2 /= sum;
    }

    private static void checkShare(String name, double share) {
      if (!(share >= 0) || !Double.isFinite(share)) {
        throw new IllegalArgumentException(
            "%s is %s, must be at least 0 and finite".formatted(name, share));
      }
    }
  }

  /** Rounds a distance to 4 places, halves up: for show, never for an order. */
  static double rounded(double distance) {
    return Math.round(distance * 1e4) / 1e4;
  }
}
