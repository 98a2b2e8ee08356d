package io.bellwether.algorithms.distance;

/**
 * What each feature adds to the distance of two points x and y. None is negative, and they add up
 * to the distance, or to what it was before it was cut at 1:
 *
 * <pre>
 * cosine  |u_f - v_f|^2 / 4 with the unit vectors u and v, since (1 - u . v) / 2 = |u - v|^2 / 4;
 *         beside a zero vector u_f^2 / 2
 * L1      |x_f - y_f| / D1
 * L2      d (x_f - y_f)^2 / sum over g of (x_g - y_g)^2, the shares of the squared distance
 * blend   the sum of the three, each times its share
 * </pre>
 *
 * Where a diameter is 0 and the points differ, the distance is 1 and its shares stand.
 */
public final class Contributions {

  private Contributions() {}

  /** One for each feature. */
  public static double[] of(Measure measure, WeightedRows rows, Point x, Point y) {
    double[] parts = new double[rows.featureCount()];
    switch (measure) {
      case Measure.Cosine() -> addCosine(1, x, y, parts);
      case Measure.L1() -> addL1(1, rows.l1Diameter(), x, y, parts);
      case Measure.L2() -> addL2(1, rows.l2Diameter(), x, y, parts);
      case Measure.Blend(double cosine, double l1, double l2) -> {
        addCosine(cosine, x, y, parts);
        addL1(l1, rows.l1Diameter(), x, y, parts);
        addL2(l2, rows.l2Diameter(), x, y, parts);
      }
    }
    return parts;
  }

  private static void addCosine(double share, Point x, Point y, double[] parts) {
    double xNorm = Math.sqrt(x.square());
    double yNorm = Math.sqrt(y.square());
    boolean directed = xNorm > 0 && yNorm > 0;
    for (int f = 0; f < parts.length; f++) {
      double u = xNorm == 0 ? 0 : x.value(f) / xNorm;
      double v = yNorm == 0 ? 0 : y.value(f) / yNorm;
      parts[f] += share * (u - v) * (u - v) / (directed ? 4 : 2);
    }
  }

  private static void addL1(double share, double diameter, Point x, Point y, double[] parts) {
    double sum = 0;
    for (int f = 0; f < parts.length; f++) {
      sum += Math.abs(x.value(f) - y.value(f));
    }
    double distance = WeightedRows.scaled(sum, diameter);
    for (int f = 0; f < parts.length && sum > 0; f++) {
      parts[f] += share * distance * (Math.abs(x.value(f) - y.value(f)) / sum);
    }
  }

  private static void addL2(double share, double diameter, Point x, Point y, double[] parts) {
    double sum = 0;
    for (int f = 0; f < parts.length; f++) {
      double difference = x.value(f) - y.value(f);
      sum += difference * difference;
    }
    double distance = WeightedRows.scaled(Math.sqrt(sum), diameter);
    for (int f = 0; f < parts.length && sum > 0; f++) {
      double difference = x.value(f) - y.value(f);
      parts[f] += share * distance * (difference * difference / sum);
    }
  }
}
