package io.bellwether.features;

/**
 * What a purchase needs to know of what was bought.
 *
 * @param sector place among the fitted sectors; -1 for any other or the unknown
 * @param riskClass 1 to 7; 0 when unknown
 */
public record SecurityFacts(int sector, int riskClass) {

  static final SecurityFacts UNKNOWN = new SecurityFacts(-1, 0);

  public SecurityFacts {
    if (sector < -1) {
      throw new IllegalArgumentException("sector is %d, must be at least -1".formatted(sector));
    }
    if (riskClass < 0 || riskClass > RiskClass.MOST) {
      throw new IllegalArgumentException(
          "riskClass is %d, must be 0 to %d".formatted(riskClass, RiskClass.MOST));
    }
  }
}
