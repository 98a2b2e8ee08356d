package io.bellwether.features;

import java.util.List;

/**
 * What an investor and a security are to each other: a pure function of a dense row of either. NaN
 * where what it needs is missing. Columns are found by name, once.
 *
 * <p>With {@code p} log price, {@code d} log deposit, {@code r} risk class, {@code s} steps of the
 * risk profile, the figures are: {@code p - d}; {@code r - (3 + 2 s)}; r less the average class
 * bought; the share of purchases in the security's sector; log average trade size less p; {@code (s
 * - 1) (beta - usual beta)}; age times the dividend yield over the rate; age times the monthly
 * volatility. The age is in tens of years from 50.
 */
public final class PairFigures {

  private static final List<String> NAMES =
      List.of(
          "log price less log deposit",
          "risk class over allowed",
          "risk class over average bought",
          "share of purchases in its sector",
          "log trade size less log price",
          "risk profile x beta",
          "age x dividend yield over rate",
          "age x volatility month");

  private final int investorWidth;
  private final int securityWidth;
  private final int sectorCount;
  private final double usualBeta;

  private final int age;
  private final int deposit;
  private final int riskProfile;
  private final int tradeSize;
  private final int riskBought;
  private final int firstShare;

  private final int price;
  private final int riskClass;
  private final int sector;
  private final int beta;
  private final int dividend;
  private final int volatility;

  /**
   * @param sectors the fitted sectors; a security's sector code counts the same way
   * @param usualBeta median at fitting
   */
  PairFigures(
      List<String> investorNames,
      List<String> securityNames,
      List<String> sectors,
      double usualBeta) {
    this.investorWidth = investorNames.size();
    this.securityWidth = securityNames.size();
    this.sectorCount = sectors.size();
    this.usualBeta = usualBeta;
    this.age = find(investorNames, InvestorDefinitions.AGE);
    this.deposit = find(investorNames, InvestorDefinitions.LOG_DEPOSIT);
    this.riskProfile = find(investorNames, InvestorDefinitions.RISK_PROFILE);
    this.tradeSize = find(investorNames, Behaviours.TRADE_SIZE);
    this.riskBought = find(investorNames, Behaviours.RISK_BOUGHT);
    this.firstShare =
        sectors.isEmpty() ? 0 : find(investorNames, Behaviours.shareName(sectors.getFirst()));
    this.price = find(securityNames, SecurityDefinitions.LOG_PRICE);
    this.riskClass = find(securityNames, SecurityDefinitions.RISK_CLASS);
    this.sector = find(securityNames, SecurityDefinitions.SECTOR);
    this.beta = find(securityNames, SecurityDefinitions.BETA);
    this.dividend = find(securityNames, SecurityDefinitions.DIVIDEND);
    this.volatility = find(securityNames, SecurityDefinitions.VOLATILITY);
  }

  public List<String> names() {
    return NAMES;
  }

  /**
   * Writes the figures of one pair.
   *
   * @param investors dense investor rows; this one's begins at {@code investorAt}
   * @param securities dense security rows; this one's begins at {@code securityAt}
   * @param out receives as many figures as there are names, from {@code at} on
   * @throws IllegalArgumentException if a row does not fit into its array
   */
  public void into(
      float[] investors, int investorAt, float[] securities, int securityAt, float[] out, int at) {
    checkFits("investor row", investorAt, investorWidth, investors.length);
    checkFits("security row", securityAt, securityWidth, securities.length);
    checkFits("pair figures", at, NAMES.size(), out.length);
    double p = securities[securityAt + price];
    double r = securities[securityAt + riskClass];
    double steps = investors[investorAt + riskProfile];
    double decades = (investors[investorAt + age] - 50.0) / 10;
    out[at] = (float) (p - investors[investorAt + deposit]);
    out[at + 1] = (float) (r - RiskClass.allowedBy(steps));
    out[at + 2] = (float) (r - investors[investorAt + riskBought]);
    out[at + 3] = share(investors, investorAt, securities[securityAt + sector]);
    out[at + 4] = (float) (investors[investorAt + tradeSize] - p);
    out[at + 5] = (float) ((steps - 1) * (securities[securityAt + beta] - usualBeta));
    out[at + 6] = (float) (decades * securities[securityAt + dividend]);
    out[at + 7] = (float) (decades * securities[securityAt + volatility]);
  }

  /** NaN also for a sector that no share is counted of. */
  private float share(float[] investors, int investorAt, float sectorCode) {
    return sectorCode >= 0 && sectorCode < sectorCount
        ? investors[investorAt + firstShare + (int) sectorCode]
        : Float.NaN;
  }

  private static int find(List<String> names, String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no dense column is named " + name);
    }
    return at;
  }

  private static void checkFits(String what, int at, int width, int length) {
    if (at < 0 || at + width > length) {
      throw new IllegalArgumentException(
          "%s of %d columns does not fit from %d into %d places"
              .formatted(what, width, at, length));
    }
  }
}
