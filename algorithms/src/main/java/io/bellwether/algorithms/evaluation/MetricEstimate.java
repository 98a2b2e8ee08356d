package io.bellwether.algorithms.evaluation;

/**
 * A metric's mean over investors with its 95 % interval.
 *
 * @param name what was measured, such as {@code precision@10}
 * @param value the mean over the investors
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param investorCount how many investors the mean is over, at least 1
 */
public record MetricEstimate(
    String name, double value, double low, double high, int investorCount) {

  public MetricEstimate {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name is blank");
    }
    if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "%s is %s in [%s, %s], must be finite".formatted(name, value, low, high));
    }
    if (low > high) {
      throw new IllegalArgumentException(
          "%s has low %s, must be at most high %s".formatted(name, low, high));
    }
    if (investorCount < 1) {
      throw new IllegalArgumentException(
          "investorCount is %d, must be at least 1".formatted(investorCount));
    }
  }
}
