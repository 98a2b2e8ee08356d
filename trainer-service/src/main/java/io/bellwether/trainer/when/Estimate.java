package io.bellwether.trainer.when;

/**
 * How precise answers turned out to be.
 *
 * @param value share of the recommendations that were bought, 0 to 1
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param answers how many it is a mean over
 */
public record Estimate(double value, double low, double high, long answers) {

  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "value is %s, must be from low %s to high %s".formatted(value, low, high));
    }
    if (answers < 0) {
      throw new IllegalArgumentException("answers is %d, must be at least 0".formatted(answers));
    }
  }
}
