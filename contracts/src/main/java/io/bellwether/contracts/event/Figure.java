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
  EMPLOYEES(Unit.COUNT, "0", "1e7", "full-time employees"),
  PREVIOUS_CLOSE(Unit.MONEY, "0", "1e7", "closing price of the session before"),
  CHANGE(Unit.PERCENT, "-100", "1e7", "price now over the previous close"),
  PERFORMANCE_WEEK(Unit.PERCENT, "-100", "1e8", "change of price over a week"),
  PERFORMANCE_MONTH(Unit.PERCENT, "-100", "1e8", "change of price over a month"),
  PERFORMANCE_QUARTER(Unit.PERCENT, "-100", "1e8", "change of price over a quarter"),
  PERFORMANCE_HALF_YEAR(Unit.PERCENT, "-100", "1e8", "change of price over half a year"),
  PERFORMANCE_YEAR(Unit.PERCENT, "-100", "1e8", "change of price over a year"),
  PERFORMANCE_YEAR_TO_DATE(Unit.PERCENT, "-100", "1e8", "change of price since the year began"),
  PERFORMANCE_THREE_YEARS(Unit.PERCENT, "-100", "1e8", "change of price over three years"),
  PERFORMANCE_FIVE_YEARS(Unit.PERCENT, "-100", "1e8", "change of price over five years"),
  PERFORMANCE_TEN_YEARS(Unit.PERCENT, "-100", "1e8", "change of price over ten years"),
  FROM_HIGH_52_WEEKS(Unit.PERCENT, "-100", "1e8", "price over the highest of 52 weeks"),
  FROM_LOW_52_WEEKS(Unit.PERCENT, "-100", "1e8", "price over the lowest of 52 weeks"),
  FROM_AVERAGE_20(Unit.PERCENT, "-100", "1e8", "price over its average of 20 sessions"),
  FROM_AVERAGE_50(Unit.PERCENT, "-100", "1e8", "price over its average of 50 sessions"),
  FROM_AVERAGE_200(Unit.PERCENT, "-100", "1e8", "price over its average of 200 sessions"),
  RELATIVE_VOLUME(Unit.RATIO, "0", "1e7", "volume over the average volume"),
  TRADES(Unit.COUNT, "0", "1e10", "trades of the last session"),
  INSIDER_OWNERSHIP(Unit.PERCENT, "0", "1e3", "shares that insiders hold"),
  INSIDER_TRANSACTIONS(Unit.PERCENT, "-100", "1e8", "change of what insiders hold, six months"),
  INSTITUTIONAL_OWNERSHIP(Unit.PERCENT, "0", "1e4", "shares that institutions hold"),
  INSTITUTIONAL_TRANSACTIONS(
      Unit.PERCENT, "-100", "1e8", "change of what institutions hold, three months"),
  SHORT_FLOAT(Unit.PERCENT, "0", "1e4", "shares sold short over the float"),
  SHORT_RATIO(Unit.RATIO, "0", "1e6", "shares sold short over the average volume, in days"),
  SHORT_INTEREST(Unit.COUNT, "0", "1e11", "shares sold short"),
  EARNINGS_PER_SHARE_NEXT_YEAR(Unit.MONEY, "-1e8", "1e8", "expected earnings per share, next year"),
  EARNINGS_PER_SHARE_NEXT_QUARTER(
      Unit.MONEY, "-1e8", "1e8", "expected earnings per share, next quarter"),
  EARNINGS_GROWTH_THIS_YEAR(Unit.PERCENT, "-1e8", "1e8", "growth of earnings per share, this year"),
  EARNINGS_GROWTH_NEXT_YEAR(
      Unit.PERCENT, "-1e8", "1e8", "expected growth of earnings per share, next year"),
  EARNINGS_GROWTH_NEXT_FIVE_YEARS(
      Unit.PERCENT, "-1e8", "1e8", "expected growth of earnings per share, a year over five years"),
  EARNINGS_GROWTH_PAST_THREE_YEARS(
      Unit.PERCENT, "-1e8", "1e8", "growth of earnings per share, a year over three years"),
  EARNINGS_GROWTH_PAST_FIVE_YEARS(
      Unit.PERCENT, "-1e8", "1e8", "growth of earnings per share, a year over five years"),
  EARNINGS_GROWTH_QUARTER(
      Unit.PERCENT, "-1e8", "1e8", "growth of earnings, last quarter over that of a year ago"),
  EARNINGS_GROWTH_TRAILING(
      Unit.PERCENT, "-1e8", "1e8", "growth of earnings per share, trailing twelve months"),
  SALES_GROWTH_PAST_THREE_YEARS(
      Unit.PERCENT, "-1e8", "1e9", "growth of sales, a year over three years"),
  SALES_GROWTH_PAST_FIVE_YEARS(
      Unit.PERCENT, "-1e8", "1e9", "growth of sales, a year over five years"),
  SALES_GROWTH_QUARTER(
      Unit.PERCENT, "-1e8", "1e9", "growth of sales, last quarter over that of a year ago"),
  SALES_GROWTH_TRAILING(Unit.PERCENT, "-1e8", "1e9", "growth of sales, trailing twelve months"),
  EARNINGS_SURPRISE(
      Unit.PERCENT, "-1e8", "1e8", "last quarter's earnings per share over what was expected"),
  SALES_SURPRISE(Unit.PERCENT, "-1e8", "1e8", "last quarter's sales over what was expected"),
  BOOK_VALUE_PER_SHARE(Unit.MONEY, "-1e8", "1e8", "equity of one unit"),
  CASH_PER_SHARE(Unit.MONEY, "-1e8", "1e8", "cash of one unit"),
  PRICE_TO_CASH(Unit.RATIO, "0", "1e8", "price over cash per share"),
  PRICE_TO_FREE_CASH_FLOW(Unit.RATIO, "0", "1e8", "capitalisation over free cash flow, trailing"),
  ENTERPRISE_VALUE(Unit.MONEY, "-1e13", "1e13", "capitalisation and debt less cash"),
  ENTERPRISE_VALUE_TO_EBITDA(
      Unit.RATIO,
      "-1e8",
      "1e8",
      "enterprise value over earnings before interest, tax and depreciation"),
  ENTERPRISE_VALUE_TO_SALES(Unit.RATIO, "-1e8", "1e8", "enterprise value over sales"),
  RETURN_ON_INVESTMENT(
      Unit.PERCENT, "-1e7", "1e7", "net income over invested funds, as it was defined until 2022"),
  RETURN_ON_INVESTED_CAPITAL(
      Unit.PERCENT, "-1e7", "1e7", "operating profit after tax over invested capital"),
  LONG_TERM_DEBT_TO_EQUITY(Unit.RATIO, "0", "1e6", "long-term debt over equity"),
  DIVIDEND_ESTIMATE(
      Unit.MONEY, "0", "1e6", "dividend of one unit that analysts expect this fiscal year"),
  DIVIDEND_ESTIMATE_YIELD(Unit.PERCENT, "0", "1e4", "expected dividend over price"),
  DIVIDEND_GROWTH_THREE_YEARS(
      Unit.PERCENT, "-100", "1e8", "growth of the dividend, a year over three years"),
  DIVIDEND_GROWTH_FIVE_YEARS(
      Unit.PERCENT, "-100", "1e8", "growth of the dividend, a year over five years"),
  ASSETS_UNDER_MANAGEMENT(Unit.MONEY, "0", "1e13", "what a fund manages"),
  EXPENSE_RATIO(Unit.PERCENT, "0", "100", "what a fund costs a year"),
  NET_ASSET_VALUE(Unit.MONEY, "0", "1e8", "assets of one unit of a fund"),
  FUND_HOLDINGS(Unit.COUNT, "0", "1e7", "how many securities a fund holds");

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
