package io.bellwether.benchmarks.study;

import java.util.List;
import java.util.Locale;

/**
 * The mean over some seeds, each a market of its own, with Student's interval of 95 %.
 *
 * @param half half its length; NaN of one seed
 */
public record Interval(double mean, double half) {

  /** Quantiles 0.975 of Student's t with 1 to 9 degrees of freedom. */
  private static final double[] STUDENT = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
  };

  public static Interval of(List<Double> values) {
    int n = values.size();
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    if (n < 2) {
      return new Interval(mean, Double.NaN);
    }
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double quantile = STUDENT[Math.min(n - 2, STUDENT.length - 1)];
    return new Interval(mean, quantile * Math.sqrt(squares / (n - 1) / n));
  }

  /**
   * @param number format of a number
   * @param unit written after the mean
   */
  public String text(String number, String unit) {
    String text = String.format(Locale.ROOT, number + "%s", mean, unit);
    return Double.isNaN(half)
        ? text
        : text
            + String.format(
                Locale.ROOT, " (" + number + " to " + number + ")", mean - half, mean + half);
  }
}
