package io.bellwether.snapshots;

/**
 * How well a model in a snapshot did on purchases it had not seen.
 *
 * @param model name of the model measured
 * @param name what was measured, such as {@code precision@10}
 * @param value the mean over investors
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param investorCount how many investors the mean is over
 */
public record SnapshotMetric(
    String model, String name, double value, double low, double high, int investorCount) {

  public SnapshotMetric {
    Checks.notBlank("metric model", model);
    Checks.notBlank("metric name", name);
    if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException(
          "metric %s of %s is %s in [%s, %s], must be finite and in order"
              .formatted(name, model, value, low, high));
    }
    Checks.notNegative("metric investorCount", investorCount);
  }
}
