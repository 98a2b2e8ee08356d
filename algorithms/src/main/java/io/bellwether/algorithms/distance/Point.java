package io.bellwether.algorithms.distance;

/** A vector under the weights of {@link WeightedRows}, from which distances are measured. */
public final class Point {

  private final double[] weighted;
  private final double square;

  Point(double[] weighted, double square) {
    this.weighted = weighted;
    this.square = square;
  }

  /** The square of its norm. */
  public double square() {
    return square;
  }

  /** Feature f, weighted. */
  public double value(int f) {
    return weighted[f];
  }

  double[] weighted() {
    return weighted;
  }
}
