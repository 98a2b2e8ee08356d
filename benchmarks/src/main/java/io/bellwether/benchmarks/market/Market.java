package io.bellwether.benchmarks.market;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.benchmarks.market.WordStream.Purpose;
import java.util.Arrays;

/**
 * The purchases of a market, investor by investor in the order drawn. The last {@value #TEST_WEEKS}
 * of its {@value #WEEKS} weeks are the test, the others the training.
 */
public final class Market {

  public static final int WEEKS = 24;
  public static final int TEST_WEEKS = 5;

  private static final double MEDIAN_CENTS = 5000;

  private final MarketSettings settings;
  private final int[] starts;
  private final int[] securities;
  private final byte[] weeks;

  /** Keeps the arrays: a security and a week, 0 to {@code WEEKS - 1}, for each purchase. */
  Market(MarketSettings settings, int[] securities, byte[] weeks) {
    this.settings = settings;
    this.starts = settings.purchaseStarts();
    this.securities = securities;
    this.weeks = weeks;
  }

  public MarketSettings settings() {
    return settings;
  }

  /** Investors x securities with a 1 for each purchase in the training weeks. */
  public CsrMatrix train() {
    return within(0, WEEKS - TEST_WEEKS);
  }

  /** Investors x securities with a 1 for each purchase in the test weeks. */
  public CsrMatrix test() {
    return within(WEEKS - TEST_WEEKS, WEEKS);
  }

  /** Of all investors, in all weeks. */
  public int purchaseCount() {
    return securities.length;
  }

  /** Position of the investor's first purchase. */
  public int start(int investor) {
    return starts[investor];
  }

  /** Position after the investor's last purchase. */
  public int end(int investor) {
    return starts[investor + 1];
  }

  /** Security of the purchase at a position. */
  public int security(int at) {
    return securities[at];
  }

  /** Week of the purchase at a position, from 0. */
  public int week(int at) {
    return weeks[at];
  }

  /** All weeks, not to be written. */
  byte[] weeks() {
    return weeks;
  }

  /** All securities bought, not to be written. */
  int[] securities() {
    return securities;
  }

  /** What one of a security costs, the same in every week: lognormal with median 50.00. */
  public int priceInCents(int security) {
    double normal = WordStream.of(settings.seed(), Purpose.PRICE, security).normal();
    return Math.max(1, (int) StrictMath.rint(MEDIAN_CENTS * StrictMath.exp(normal)));
  }

  private CsrMatrix within(int fromWeek, int toWeek) {
    int[] rowStarts = new int[settings.investorCount() + 1];
    int[] columns = new int[securities.length];
    int size = 0;
    for (int investor = 0; investor < settings.investorCount(); investor++) {
      for (int at = start(investor); at < end(investor); at++) {
        if (weeks[at] >= fromWeek && weeks[at] < toWeek) {
          columns[size++] = securities[at];
        }
      }
      Arrays.sort(columns, rowStarts[investor], size);
      rowStarts[investor + 1] = size;
    }
    float[] ones = new float[size];
    Arrays.fill(ones, 1f);
    return CsrMatrix.of(
        settings.investorCount(),
        settings.securityCount(),
        rowStarts,
        Arrays.copyOf(columns, size),
        ones);
  }
}
