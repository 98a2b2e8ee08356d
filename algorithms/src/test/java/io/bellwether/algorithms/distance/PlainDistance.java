package io.bellwether.algorithms.distance;

/** Distances as the definitions of {@link Measure} read, in double, over boxes or quantiles. */
public final class PlainDistance {

  private final double[] weights;
  private final double l1Diameter;
  private final double l2Diameter;

  public PlainDistance(Extents extents, float[] weights) {
    this.weights = new double[weights.length];
    double sum = 0;
    double squares = 0;
    for (int f = 0; f < weights.length; f++) {
      this.weights[f] = weights[f];
      sum += weights[f] * extents.reach(f);
      squares += Math.pow(weights[f] * extents.reach(f), 2);
    }
    this.l1Diameter = sum;
    this.l2Diameter = Math.sqrt(squares);
  }

  public double of(Measure measure, float[] x, float[] y) {
    return switch (measure) {
      case Measure.Cosine() -> cosine(x, y);
      case Measure.L1() -> l1(x, y);
      case Measure.L2() -> l2(x, y);
      case Measure.Blend(double cosine, double l1, double l2) ->
          (cosine * cosine(x, y) + l1 * l1(x, y) + l2 * l2(x, y)) / (cosine + l1 + l2);
    };
  }

  private double cosine(float[] x, float[] y) {
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int f = 0; f < weights.length; f++) {
      xy += weights[f] * x[f] * (weights[f] * y[f]);
      xx += Math.pow(weights[f] * x[f], 2);
      yy += Math.pow(weights[f] * y[f], 2);
    }
    if (xx == 0 && yy == 0) {
      return 0;
    }
    return xx == 0 || yy == 0 ? 0.5 : (1 - xy / (Math.sqrt(xx) * Math.sqrt(yy))) / 2;
  }

  private double l1(float[] x, float[] y) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += Math.abs(weights[f] * x[f] - weights[f] * y[f]);
    }
    return sum == 0 ? 0 : Math.min(1, sum / l1Diameter);
  }

  private double l2(float[] x, float[] y) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += Math.pow(weights[f] * x[f] - weights[f] * y[f], 2);
    }
    return sum == 0 ? 0 : Math.min(1, Math.sqrt(sum) / l2Diameter);
  }
}
