package io.bellwether.benchmarks.market;

/**
 * All that decides a market. Investor u makes {@code fewestPurchases + u mod (mostPurchases -
 * fewestPurchases + 1)} purchases, each of another security.
 *
 * @param investorCount at least 1
 * @param securityCount at least {@code mostPurchases}
 * @param fewestPurchases of an investor in all weeks, at least 1
 * @param mostPurchases of an investor in all weeks, at least {@code fewestPurchases}
 * @param tasteScale how far taste outweighs popularity, finite and at least 0; at 0 everybody
 *     follows popularity alone
 * @param order which purchases come early
 * @param seed any number
 */
public record MarketSettings(
    int investorCount,
    int securityCount,
    int fewestPurchases,
    int mostPurchases,
    float tasteScale,
    PurchaseOrder order,
    long seed) {

  public MarketSettings {
    atLeast("investorCount", investorCount, 1);
    atLeast("fewestPurchases", fewestPurchases, 1);
    atLeast("mostPurchases", mostPurchases, fewestPurchases);
    atLeast("securityCount", securityCount, mostPurchases);
    if (!Float.isFinite(tasteScale) || tasteScale < 0) {
      throw new IllegalArgumentException(
          "tasteScale is %s, must be finite and at least 0".formatted(tasteScale));
    }
  }

  public MarketSettings withTasteScale(float scale) {
    return new MarketSettings(
        investorCount, securityCount, fewestPurchases, mostPurchases, scale, order, seed);
  }

  public MarketSettings withOrder(PurchaseOrder other) {
    return new MarketSettings(
        investorCount, securityCount, fewestPurchases, mostPurchases, tasteScale, other, seed);
  }

  public MarketSettings withSeed(long other) {
    return new MarketSettings(
        investorCount, securityCount, fewestPurchases, mostPurchases, tasteScale, order, other);
  }

  /** Where the purchases of each investor begin, and after the last one where they all end. */
  int[] purchaseStarts() {
    int[] starts = new int[investorCount + 1];
    int kinds = mostPurchases - fewestPurchases + 1;
    for (int investor = 0; investor < investorCount; investor++) {
      starts[investor + 1] = Math.addExact(starts[investor], fewestPurchases + investor % kinds);
    }
    return starts;
  }

  private static void atLeast(String name, int value, int bound) {
    if (value < bound) {
      throw new IllegalArgumentException(
          "%s is %d, must be at least %d".formatted(name, value, bound));
    }
  }
}
