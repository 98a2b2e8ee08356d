package io.bellwether.trainer.outcome;

/**
 * By how much one share is above another, with its 95 % interval over clients.
 *
 * @param value -1 to 1
 */
public record Difference(double value, double low, double high) {

  /** Whether chance alone explains it badly: the interval holds no 0. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
