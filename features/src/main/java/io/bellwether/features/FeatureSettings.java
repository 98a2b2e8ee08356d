package io.bellwether.features;

import io.bellwether.algorithms.features.EncoderSettings;

/**
 * What the features are told before they are fitted.
 *
 * @param encoder how columns are fitted
 * @param interestRate yearly, percent: what a dividend yield is measured against
 * @param marketVolatility yearly standard deviation of the market's return, percent, above 0: what
 *     turns a beta into a volatility
 * @param sectors how many of the commonest sectors an investor's purchases are counted in, 0 to 64
 */
public record FeatureSettings(
    EncoderSettings encoder, double interestRate, double marketVolatility, int sectors) {

  private static final int MOST_SECTORS = 64;

  public FeatureSettings {
    if (!Double.isFinite(interestRate)) {
      throw new IllegalArgumentException(
          "interestRate is %s, must be finite".formatted(interestRate));
    }
    if (!(marketVolatility > 0) || Double.isInfinite(marketVolatility)) {
      throw new IllegalArgumentException(
          "marketVolatility is %s, must be above 0 and finite".formatted(marketVolatility));
    }
    if (sectors < 0 || sectors > MOST_SECTORS) {
      throw new IllegalArgumentException(
          "sectors is %d, must be 0 to %d".formatted(sectors, MOST_SECTORS));
    }
  }

  public static FeatureSettings defaults() {
    return new FeatureSettings(EncoderSettings.defaults(), 2, 16, 12);
  }
}
