package io.bellwether.trainer.when;

/**
 * One of the things that start a training.
 *
 * @param name such as {@code new-trades}
 * @param value as it stands
 * @param bound where it is met; seconds for a time
 */
public record Condition(String name, double value, double bound, boolean met) {

  static Condition atLeast(String name, double value, double bound) {
    return new Condition(name, value, bound, value >= bound);
  }
}
