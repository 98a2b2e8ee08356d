package io.bellwether.markets.causal;

/** The normal distribution. */
final class Normal {

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  private Normal() {}

  /**
   * The probability of a value below z, always below 1, with an error of at most 7.5e-8.
   *
   * @see "Abramowitz, Stegun: Handbook of Mathematical Functions, 1964, equation 26.2.17"
   */
  static double cumulative(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double polynomial =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double density = StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    double above = density * polynomial;
    return Math.clamp(z < 0 ? above : 1 - above, 0, ALMOST_ONE);
  }
}
