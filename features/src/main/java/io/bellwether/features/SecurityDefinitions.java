package io.bellwether.features;

import static io.bellwether.features.Definition.number;
import static io.bellwether.features.Definition.text;

import io.bellwether.algorithms.features.FeatureColumn;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import java.util.List;

/** The columns of a security, in order. What each means and why is in docs/features.md. */
final class SecurityDefinitions {

  static final String BETA = "beta";
  static final String DIVIDEND = "dividend yield over rate";
  static final String LOG_PRICE = "log price";
  static final String RISK_CLASS = "risk class";
  static final String SECTOR = "sector";
  static final String VOLATILITY = "volatility month";

  private static final List<String> SIZES =
      List.of("nano", "micro", "small", "mid", "large", "mega");

  /** Market capitalisations at which the sizes after the first begin. */
  private static final double[] SIZE_BEGINS = {50e6, 300e6, 2e9, 10e9, 200e9};

  private SecurityDefinitions() {}

  static List<Definition<Security>> of(FeatureSettings settings, SectorMedians medians) {
    return List.of(
        number(
            FeatureColumn.binned("PEG", 0, 1, 2, 3),
            s -> Figures.of(s, Figure.PRICE_EARNINGS_TO_GROWTH)),
        figure("quick ratio", Figure.QUICK_RATIO),
        number(
            FeatureColumn.number("P/E to sector"),
            s -> medians.relative(s, Figure.PRICE_TO_EARNINGS)),
        number(
            FeatureColumn.number("forward P/E to P/E"),
            s -> ratio(s, Figure.FORWARD_PRICE_TO_EARNINGS, Figure.PRICE_TO_EARNINGS)),
        number(
            FeatureColumn.binned(DIVIDEND, -1, 0, 1, 3),
            s -> Figures.of(s, Figure.DIVIDEND_YIELD) - settings.interestRate()),
        figure("payout", Figure.PAYOUT),
        number(
            FeatureColumn.binned("upside", -0.1, 0, 0.1, 0.3, 1),
            s -> ratio(s, Figure.TARGET_PRICE, Figure.PRICE) - 1),
        number(
            FeatureColumn.binned("RSI", 30, 70).labelled("oversold", "neutral", "overbought"),
            s -> Figures.of(s, Figure.RSI_14)),
        figure("EPS", Figure.EARNINGS_PER_SHARE),
        text(FeatureColumn.category("EPS sign"), SecurityDefinitions::earningsSign),
        number(
            FeatureColumn.number("earnings yield"),
            s -> ratio(s, Figure.EARNINGS_PER_SHARE, Figure.PRICE)),
        number(FeatureColumn.number("expected growth"), SecurityDefinitions::expectedGrowth),
        figure("gross margin", Figure.GROSS_MARGIN),
        number(
            FeatureColumn.number("P/S to sector"), s -> medians.relative(s, Figure.PRICE_TO_SALES)),
        number(
            FeatureColumn.number("P/B to sector"), s -> medians.relative(s, Figure.PRICE_TO_BOOK)),
        logarithm("log P/B", Figure.PRICE_TO_BOOK),
        figure("debt to equity", Figure.DEBT_TO_EQUITY),
        figure(BETA, Figure.BETA),
        figure("volatility week", Figure.VOLATILITY_WEEK),
        figure(VOLATILITY, Figure.VOLATILITY_MONTH),
        number(FeatureColumn.number("52-week position"), SecurityDefinitions::yearPosition),
        number(
            FeatureColumn.number(LOG_PRICE).withSquare(),
            s -> Figures.logarithm(Figures.of(s, Figure.PRICE))),
        logarithm("log market capitalisation", Figure.MARKET_CAPITALISATION),
        text(FeatureColumn.category("size"), SecurityDefinitions::size),
        logarithm("log average volume", Figure.AVERAGE_VOLUME),
        number(
            FeatureColumn.binned(RISK_CLASS, 2, 3, 4, 5, 6, 7)
                .labelled("1", "2", "3", "4", "5", "6", "7"),
            s -> riskClass(s, settings)),
        text(FeatureColumn.category(SECTOR), Security::sector),
        text(FeatureColumn.category("industry"), Security::industry),
        text(FeatureColumn.category("country"), Security::country),
        text(
            FeatureColumn.category("instrument class"), s -> Definition.words(s.instrumentClass())),
        text(FeatureColumn.tags("index"), s -> String.join("|", s.indices())));
  }

  private static Definition<Security> figure(String name, Figure figure) {
    return number(FeatureColumn.number(name), s -> Figures.of(s, figure));
  }

  private static Definition<Security> logarithm(String name, Figure figure) {
    return number(FeatureColumn.number(name), s -> Figures.logarithm(Figures.of(s, figure)));
  }

  private static double ratio(Security security, Figure numerator, Figure denominator) {
    return Figures.ratio(Figures.of(security, numerator), Figures.of(security, denominator));
  }

  private static String earningsSign(Security security) {
    double earnings = Figures.of(security, Figure.EARNINGS_PER_SHARE);
    return earnings < 0 ? "loss" : earnings > 0 ? "profit" : earnings == 0 ? "none" : "";
  }

  /** Growth that makes P/E and PEG agree, percent a year: PEG = P/E over growth. */
  private static double expectedGrowth(Security security) {
    double peg = Figures.of(security, Figure.PRICE_EARNINGS_TO_GROWTH);
    return peg == 0 ? Double.NaN : Figures.of(security, Figure.PRICE_TO_EARNINGS) / peg;
  }

  /** 0 at the lowest price of 52 weeks, 1 at the highest; NaN when they are equal. */
  private static double yearPosition(Security security) {
    double low = Figures.of(security, Figure.LOW_52_WEEKS);
    double range = Figures.of(security, Figure.HIGH_52_WEEKS) - low;
    return Figures.ratio(Figures.of(security, Figure.PRICE) - low, range);
  }

  private static String size(Security security) {
    double capitalisation = Figures.of(security, Figure.MARKET_CAPITALISATION);
    if (Double.isNaN(capitalisation)) {
      return "";
    }
    int size = 0;
    while (size < SIZE_BEGINS.length && capitalisation >= SIZE_BEGINS[size]) {
      size++;
    }
    return SIZES.get(size);
  }

  private static double riskClass(Security security, FeatureSettings settings) {
    Integer riskClass = RiskClass.of(security, settings);
    return riskClass == null ? Double.NaN : riskClass;
  }
}
