package io.bellwether.features;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import org.jspecify.annotations.Nullable;

/**
 * How risky a security is, from 1 to 7, by its yearly volatility: the classes of market risk that
 * EU law gives packaged products.
 *
 * <p>The volatility is, in this order: that of the daily range over a month, over a week, that of
 * the beta. A range of 0 means that the security did not trade, and is passed over. Where there is
 * neither range nor beta the instrument class says it.
 *
 * <p>Range to volatility: the expected range of a day is sqrt(8 / pi) daily standard deviations; a
 * year has 252 days. Beta to volatility: {@code sqrt((beta market)^2 + own^2)}.
 *
 * @see "Commission Delegated Regulation (EU) 2017/653, Annex II, point 2: classes of VaR-equivalent
 *     volatility"
 * @see "Parkinson: The Extreme Value Method for Estimating the Variance of the Rate of Return,
 *     Journal of Business 53, 1980: expected range of a diffusion"
 */
public final class RiskClass {

  public static final int LEAST = 1;
  public static final int MOST = 7;

  /** Yearly volatility, percent, at which classes 2 to 7 begin. */
  private static final double[] BEGINS = {0.5, 5, 12, 20, 30, 80};

  private static final double RANGE_IN_DEVIATIONS = Math.sqrt(8 / Math.PI);
  private static final double YEAR_IN_DAILY_DEVIATIONS = Math.sqrt(252);

  private RiskClass() {}

  /** The class, or null when nothing is known to tell it by. */
  public static @Nullable Integer of(Security security, FeatureSettings settings) {
    for (Figure figure : new Figure[] {Figure.VOLATILITY_MONTH, Figure.VOLATILITY_WEEK}) {
      double range = Figures.of(security, figure);
      if (range > 0) {
        return ofVolatility(range / RANGE_IN_DEVIATIONS * YEAR_IN_DAILY_DEVIATIONS);
      }
    }
    InstrumentClass instrumentClass = security.instrumentClass();
    double beta = Figures.of(security, Figure.BETA);
    if (!Double.isNaN(beta)) {
      double market = beta * settings.marketVolatility();
      double own = ownVolatility(instrumentClass);
      return ofVolatility(Math.sqrt(market * market + own * own));
    }
    return instrumentClass == null ? null : ofInstrument(instrumentClass);
  }

  /** The class of a yearly volatility in percent. */
  static int ofVolatility(double percent) {
    int riskClass = LEAST;
    while (riskClass < MOST && percent >= BEGINS[riskClass - 1]) {
      riskClass++;
    }
    return riskClass;
  }

  /**
   * The highest class a risk profile allows: 3 for LOW (below 12 % a year, as bonds), 4 for
   * LOW_TO_MEDIUM (below 20 %, as broad funds), 5 for MEDIUM (below 30 %, as a calm stock), 7 for
   * HIGH.
   */
  public static int allowedBy(RiskProfile profile) {
    return (int) allowedBy(profile.steps());
  }

  /** The same of {@link RiskProfile#steps()}; NaN of NaN. */
  static double allowedBy(double steps) {
    return 3 + 2 * steps;
  }

  /** What an issuer adds of its own, yearly, percent; the unknown are taken for stocks. */
  private static double ownVolatility(@Nullable InstrumentClass instrumentClass) {
    return switch (instrumentClass) {
      case FUND -> 0;
      case BOND -> 4;
      case STOCK -> 20;
      case null -> 20;
    };
  }

  private static int ofInstrument(InstrumentClass instrumentClass) {
    return switch (instrumentClass) {
      case BOND -> 3;
      case FUND -> 4;
      case STOCK -> 5;
    };
  }
}
