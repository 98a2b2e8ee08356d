package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Decimals;
import java.math.BigDecimal;

/**
 * The dictionary of a security's figures: what each means, in which unit, and between which bounds
 * it can be right. Percentages are in percent: 1.8 means 1.8 %.
 */
public enum Figure {
  PRICE(Unit.MONEY, "0", "1e7", "last price of one unit"),
  MARKET_CAPITALISATION(Unit.MONEY, "0", "1e13", "price times shares outstanding"),
  NET_INCOME(Unit.MONEY, "-1e12", "1e12", "net income, trailing twelve months"),
  SALES(Unit.MONEY, "-1e10", "1e12", "revenue, trailing twelve months"),
  SHARES_OUTSTANDING(Unit.COUNT, "0", "1e12", "shares outstanding"),
  SHARES_FLOAT(Unit.COUNT, "0", "1e12", "shares that can be traded"),
  AVERAGE_VOLUME(Unit.COUNT, "0", "1e11", "average daily volume, three months"),
  VOLUME(Unit.COUNT, "0", "1e11", "volume of the last session"),
  PRICE_TO_EARNINGS(Unit.RATIO, "0", "1e6", "price over earnings per share, trailing"),
  FORWARD_PRICE_TO_EARNINGS(Unit.RATIO, "0", "1e6", "price over next year's expected earnings"),
  PRICE_EARNINGS_TO_GROWTH(Unit.RATIO, "-1e5", "1e5", "price to earnings over expected growth"),
  PRICE_TO_SALES(Unit.RATIO, "0", "1e8", "capitalisation over sales"),
  PRICE_TO_BOOK(Unit.RATIO, "0", "1e7", "price over book value per share"),
  EARNINGS_PER_SHARE(Unit.MONEY, "-1e8", "1e8", "diluted earnings per share, trailing"),
  DIVIDEND(Unit.MONEY, "0", "1e6", "annual dividend of one unit"),
  DIVIDEND_YIELD(Unit.PERCENT, "0", "1e4", "annual dividend over price"),
  PAYOUT(Unit.PERCENT, "0", "1e6", "dividend over earnings"),
  QUICK_RATIO(Unit.RATIO, "0", "1e5", "liquid assets over current liabilities"),
  CURRENT_RATIO(Unit.RATIO, "0", "1e5", "current assets over current liabilities"),
  DEBT_TO_EQUITY(Unit.RATIO, "0", "1e6", "total debt over equity"),
  GROSS_MARGIN(Unit.PERCENT, "-1e8", "100", "gross profit over sales"),
  OPERATING_MARGIN(Unit.PERCENT, "-1e8", "1e6", "operating income over sales"),
  PROFIT_MARGIN(Unit.PERCENT, "-1e8", "1e6", "net income over sales"),
  RETURN_ON_EQUITY(Unit.PERCENT, "-1e7", "1e7", "net income over equity"),
  RETURN_ON_ASSETS(Unit.PERCENT, "-1e6", "1e6", "net income over assets"),
  BETA(Unit.RATIO, "-100", "100", "sensitivity to the market"),
  AVERAGE_TRUE_RANGE(Unit.MONEY, "0", "1e6", "average true range over 14 sessions"),
  RSI_14(Unit.INDEX, "0", "100", "relative strength index over 14 sessions"),
  VOLATILITY_WEEK(Unit.PERCENT, "0", "1e4", "average daily range over a week"),
  VOLATILITY_MONTH(Unit.PERCENT, "0", "1e4", "average daily range over a month"),
  LOW_52_WEEKS(Unit.MONEY, "0", "1e7", "lowest price of 52 weeks"),
  HIGH_52_WEEKS(Unit.MONEY, "0", "1e7", "highest price of 52 weeks"),
  TARGET_PRICE(Unit.MONEY, "0", "1e7", "analysts' mean target price"),
  ANALYST_RECOMMENDATION(Unit.INDEX, "1", "5", "analysts' mean: 1 strong buy to 5 strong sell"),
  EMPLOYEES(Unit.COUNT, "0", "1e7", "full-time employees");

  /** What a figure counts. Money is in the security's own currency. */
  public enum Unit {
    MONEY,
    COUNT,
    RATIO,
    PERCENT,
    INDEX
  }

  private final Unit unit;
  private final BigDecimal least;
  private final BigDecimal most;
  private final String meaning;

  Figure(Unit unit, String least, String most, String meaning) {
    this.unit = unit;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
    this.meaning = meaning;
  }

  public Unit unit() {
    return unit;
  }

  public String meaning() {
    return meaning;
  }

  /** Returns the value, or throws when it lies outside what this figure can be. */
  public BigDecimal require(BigDecimal value) {
    Decimals.requireExact(name(), value);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new InvalidValueException(
          name(),
          value.toPlainString(),
          "between %s and %s".formatted(least.toPlainString(), most.toPlainString()));
    }
    return value;
  }
}
