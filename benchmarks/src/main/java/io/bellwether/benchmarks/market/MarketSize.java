package io.bellwether.benchmarks.market;

/** The sizes that figures are given for. */
public enum MarketSize {
  S(25_000, 8_500, 24, 24),
  M(100_000, 10_000, 50, 51),
  L(500_000, 20_000, 50, 50);

  public static final long SEED = 42;

  /** With it, S has an oracle of 0.147 and popularity of 0.025 precision@5: tastes differ. */
  private static final float TASTE_SCALE = 1.22f;

  private static final PurchaseOrder ORDER = PurchaseOrder.SEQUENTIAL;

  private final int investorCount;
  private final int securityCount;
  private final int fewestPurchases;
  private final int mostPurchases;

  MarketSize(int investorCount, int securityCount, int fewestPurchases, int mostPurchases) {
    this.investorCount = investorCount;
    this.securityCount = securityCount;
    this.fewestPurchases = fewestPurchases;
    this.mostPurchases = mostPurchases;
  }

  /** The market of this size that figures are given for. */
  public MarketSettings settings() {
    return new MarketSettings(
        investorCount, securityCount, fewestPurchases, mostPurchases, TASTE_SCALE, ORDER, SEED);
  }
}
