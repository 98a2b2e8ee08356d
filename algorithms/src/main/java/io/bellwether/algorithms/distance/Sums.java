package io.bellwether.algorithms.distance;

/**
 * Sums over the features of a weighted vector x and a row y, whose value f is {@code weights[f] *
 * values[at + f]}. Feature f is added to sum f mod 4, so that no addition waits for the one before.
 */
final class Sums {

  private Sums() {}

  /** Sum over f of {@code x_f y_f}: the same bits as the square of either where both are equal. */
  static double product(double[] x, double[] weights, float[] values, int at) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int f = 0;
    for (; f + 4 <= x.length; f += 4) {
      sum0 += x[f] * (weights[f] * values[at + f]);
      sum1 += x[f + 1] * (weights[f + 1] * values[at + f + 1]);
      sum2 += x[f + 2] * (weights[f + 2] * values[at + f + 2]);
      sum3 += x[f + 3] * (weights[f + 3] * values[at + f + 3]);
    }
    for (; f < x.length; f++) {
      sum0 += x[f] * (weights[f] * values[at + f]);
    }
    return (sum0 + sum2) + (sum1 + sum3);
  }

  /** Sum over f of {@code |x_f - y_f|}. */
  static double differences(double[] x, double[] weights, float[] values, int at) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int f = 0;
    for (; f + 4 <= x.length; f += 4) {
      sum0 += Math.abs(x[f] - weights[f] * values[at + f]);
      sum1 += Math.abs(x[f + 1] - weights[f + 1] * values[at + f + 1]);
      sum2 += Math.abs(x[f + 2] - weights[f + 2] * values[at + f + 2]);
      sum3 += Math.abs(x[f + 3] - weights[f + 3] * values[at + f + 3]);
    }
    for (; f < x.length; f++) {
      sum0 += Math.abs(x[f] - weights[f] * values[at + f]);
    }
    return (sum0 + sum2) + (sum1 + sum3);
  }

  /** Sum over f of {@code (x_f - y_f)^2}. */
  static double squares(double[] x, double[] weights, float[] values, int at) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int f = 0;
    for (; f + 4 <= x.length; f += 4) {
      double difference0 = x[f] - weights[f] * values[at + f];
      double difference1 = x[f + 1] - weights[f + 1] * values[at + f + 1];
      double difference2 = x[f + 2] - weights[f + 2] * values[at + f + 2];
      double difference3 = x[f + 3] - weights[f + 3] * values[at + f + 3];
      sum0 += difference0 * difference0;
      sum1 += difference1 * difference1;
      sum2 += difference2 * difference2;
      sum3 += difference3 * difference3;
    }
    for (; f < x.length; f++) {
      double difference = x[f] - weights[f] * values[at + f];
      sum0 += difference * difference;
    }
    return (sum0 + sum2) + (sum1 + sum3);
  }
}
