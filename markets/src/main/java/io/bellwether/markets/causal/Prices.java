package io.bellwether.markets.causal;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.draw.Draws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Closing prices by a factor model, for the five days of one week at a time:
 *
 * <pre>log return = beta m + s(sector) + e</pre>
 *
 * with m the market's, s the sector's and e the security's own normal shock of the day.
 *
 * @see "Sharpe: A Simplified Model for Portfolio Analysis, Management Science 9(2), 1963, equation
 *     1, with a second factor for the sector"
 */
final class Prices {

  static final int DAYS = 5;

  /** Below this a price has four decimals, as exchanges quote. */
  private static final double PENNY = 1;

  private static final double LEAST = 0.0001;
  private static final double MOST = 9_000_000;

  private final Universe universe;
  private final MarketPlan plan;
  private final double[] last;
  private final double[] betas;
  private final Money[] closes;

  /** At the closing prices before the first week. */
  Prices(Universe universe, MarketPlan plan) {
    this.universe = universe;
    this.plan = plan;
    this.last = new double[universe.count()];
    this.betas = new double[universe.count()];
    this.closes = new Money[universe.count() * DAYS];
    for (int i = 0; i < last.length; i++) {
      Security security = universe.security(i);
      last[i] = Objects.requireNonNull(security.figure(Figure.PRICE)).doubleValue();
      BigDecimal beta = security.figure(Figure.BETA);
      betas[i] = beta == null ? 1 : beta.doubleValue();
    }
  }

  /** The closing price of a security on a day of the week, 0 to 4. */
  Money close(int i, int day) {
    return closes[i * DAYS + day];
  }

  /** All of them, five a security; made anew every week. */
  Money[] closes() {
    return closes.clone();
  }

  /** Goes on to the five days of a week. */
  void advanceTo(int week) {
    for (int day = 0; day < DAYS; day++) {
      double market = shock(Strength.MARKET_VOLATILITY, week, day, 0);
      Draws own = Draws.at(plan.seed(), Streams.PRICES, week, day, 2);
      double volatility = plan.strengths().of(Strength.OWN_VOLATILITY);
      for (int i = 0; i < last.length; i++) {
        Security security = universe.security(i);
        double sector =
            shock(Strength.SECTOR_VOLATILITY, week, day, 1, security.sector().hashCode());
        double change = betas[i] * market + sector + volatility * own.normal();
        last[i] = Math.clamp(last[i] * StrictMath.exp(change), LEAST, MOST);
        closes[i * DAYS + day] = new Money(rounded(last[i]), security.currency());
      }
    }
  }

  private double shock(Strength strength, long... path) {
    long[] full = new long[path.length + 1];
    full[0] = Streams.PRICES;
    System.arraycopy(path, 0, full, 1, path.length);
    return plan.strengths().of(strength) * Draws.at(plan.seed(), full).normal();
  }

  private static BigDecimal rounded(double price) {
    return BigDecimal.valueOf(price).setScale(price < PENNY ? 4 : 2, RoundingMode.HALF_UP);
  }
}
