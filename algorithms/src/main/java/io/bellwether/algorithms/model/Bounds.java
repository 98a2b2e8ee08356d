package io.bellwether.algorithms.model;

/** Checks of hyperparameters; every refusal names the parameter, its value and the bound. */
public final class Bounds {

  private Bounds() {}

  public static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d, must be at least %d and at most %d".formatted(name, value, least, most));
    }
  }

  public static void within(String name, float value, float least, float most) {
    // written so that NaN is refused too
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s is %s, must be at least %s and at most %s".formatted(name, value, least, most));
    }
  }

  public static void above(String name, float value, float bound) {
    if (!(Float.isFinite(value) && value > bound)) {
      throw new IllegalArgumentException(
          "%s is %s, must be finite and above %s".formatted(name, value, bound));
    }
  }
}
