package io.bellwether.algorithms.recipes;

import java.util.SplittableRandom;

/** Draws of settings from ranges. */
final class Ranges {

  private Ranges() {}

  /** Between low and high with every factor as likely: 1 to 10 as often as 10 to 100. */
  static float logUniform(SplittableRandom random, double low, double high) {
    double exponent = random.nextDouble(StrictMath.log(low), StrictMath.log(high));
    return rounded(StrictMath.exp(exponent));
  }

  /** Two digits are as fine as a search can tell apart, and can be written down again. */
  private static float rounded(double value) {
    double unit = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(value)) - 1);
    return (float) (Math.round(value / unit) * unit);
  }

  static int oneOf(SplittableRandom random, int... values) {
    return values[random.nextInt(values.length)];
  }

  static float oneOf(SplittableRandom random, float... values) {
    return values[random.nextInt(values.length)];
  }
}
