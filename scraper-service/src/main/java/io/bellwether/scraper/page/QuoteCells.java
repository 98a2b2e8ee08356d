package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;
import static io.bellwether.scraper.page.CellMeaning.AMOUNT_AND_SHARE;
import static io.bellwether.scraper.page.CellMeaning.EITHER_OF_TWO;
import static io.bellwether.scraper.page.CellMeaning.PRICE_AND_DISTANCE;
import static io.bellwether.scraper.page.CellMeaning.RANGE;
import static io.bellwether.scraper.page.CellMeaning.TWO;
import static io.bellwether.scraper.page.CellMeaning.WHOLE;
import static io.bellwether.scraper.page.CellMeaning.day;
import static io.bellwether.scraper.page.CellMeaning.nothing;
import static io.bellwether.scraper.page.CellMeaning.number;
import static io.bellwether.scraper.page.CellMeaning.numbers;
import static io.bellwether.scraper.page.CellMeaning.yesNo;

import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of quote pages mean, by the tooltip of the label: labels repeat and change from
 * year to year, tooltips are sentences that say what is meant.
 */
final class QuoteCells {

  static final String INDICES = "major index membership";
  static final String LAST_PRICE = "current stock price";

  /** What the last cell of every layout means. Its percent sign is the last sign of all. */
  static final String LAST_CELL = "performance (today)";

  private static final Map<String, CellMeaning> BY_TOOLTIP =
      Map.ofEntries(
          Map.entry(INDICES, nothing()),
          Map.entry(LAST_PRICE, number(PRICE)),
          Map.entry("previous close", number(PREVIOUS_CLOSE)),
          Map.entry(LAST_CELL, number(CHANGE)),
          Map.entry("volume", number(VOLUME)),
          Map.entry("average volume (3 month)", number(AVERAGE_VOLUME)),
          Map.entry("relative volume", number(RELATIVE_VOLUME)),
          Map.entry("trades", number(TRADES)),
          Map.entry("market capitalization", number(MARKET_CAPITALISATION)),
          Map.entry("enterprise value", number(ENTERPRISE_VALUE)),
          Map.entry("income (ttm)", number(NET_INCOME)),
          Map.entry("revenue (ttm)", number(SALES)),
          Map.entry("shares outstanding", number(SHARES_OUTSTANDING)),
          Map.entry("shares float", number(SHARES_FLOAT)),
          Map.entry("price-to-earnings (ttm)", number(PRICE_TO_EARNINGS)),
          Map.entry(
              "forward price-to-earnings (next fiscal year)", number(FORWARD_PRICE_TO_EARNINGS)),
          Map.entry("price-to-earnings-to-growth", number(PRICE_EARNINGS_TO_GROWTH)),
          Map.entry("price-to-sales (ttm)", number(PRICE_TO_SALES)),
          Map.entry("price-to-book (mrq)", number(PRICE_TO_BOOK)),
          Map.entry("price to cash per share (mrq)", number(PRICE_TO_CASH)),
          Map.entry("price to free cash flow (ttm)", number(PRICE_TO_FREE_CASH_FLOW)),
          Map.entry("enterprise value to ebitda (ttm)", number(ENTERPRISE_VALUE_TO_EBITDA)),
          Map.entry("enterprise value to sales (ttm)", number(ENTERPRISE_VALUE_TO_SALES)),
          Map.entry("book value per share (mrq)", number(BOOK_VALUE_PER_SHARE)),
          Map.entry("cash per share (mrq)", number(CASH_PER_SHARE)),
          Map.entry("diluted eps (ttm)", number(EARNINGS_PER_SHARE)),
          Map.entry("eps estimate for next year", number(EARNINGS_PER_SHARE_NEXT_YEAR)),
          Map.entry("eps estimate for next quarter", number(EARNINGS_PER_SHARE_NEXT_QUARTER)),
          Map.entry("eps growth this year", number(EARNINGS_GROWTH_THIS_YEAR)),
          Map.entry("eps growth next year", number(EARNINGS_GROWTH_NEXT_YEAR)),
          Map.entry(
              "long term annual growth estimate (5 years)",
              number(EARNINGS_GROWTH_NEXT_FIVE_YEARS)),
          Map.entry("annual eps growth past 5 years", number(EARNINGS_GROWTH_PAST_FIVE_YEARS)),
          Map.entry("annual eps growth past 3 years", number(EARNINGS_GROWTH_PAST_THREE_YEARS)),
          Map.entry("quarterly earnings growth (yoy)", number(EARNINGS_GROWTH_QUARTER)),
          Map.entry("eps growth ttm", number(EARNINGS_GROWTH_TRAILING)),
          Map.entry("annual sales growth past 5 years", number(SALES_GROWTH_PAST_FIVE_YEARS)),
          Map.entry("annual sales growth past 3 years", number(SALES_GROWTH_PAST_THREE_YEARS)),
          Map.entry("quarterly revenue growth (yoy)", number(SALES_GROWTH_QUARTER)),
          Map.entry("sales growth ttm", number(SALES_GROWTH_TRAILING)),
          Map.entry("last quarter eps surprise", number(EARNINGS_SURPRISE)),
          Map.entry("last quarter revenue surprise", number(SALES_SURPRISE)),
          Map.entry("dividend (annual)", number(DIVIDEND)),
          Map.entry("dividend yield (annual)", number(DIVIDEND_YIELD)),
          Map.entry(
              "trailing 12 months dividend", numbers(AMOUNT_AND_SHARE, DIVIDEND, DIVIDEND_YIELD)),
          Map.entry(
              "analysts' dividend estimate (fiscal year)",
              numbers(AMOUNT_AND_SHARE, DIVIDEND_ESTIMATE, DIVIDEND_ESTIMATE_YIELD)),
          Map.entry("dividend payout ratio (ttm)", number(PAYOUT)),
          Map.entry("quick ratio (mrq)", number(QUICK_RATIO)),
          Map.entry("current ratio (mrq)", number(CURRENT_RATIO)),
          Map.entry("total debt to equity (mrq)", number(DEBT_TO_EQUITY)),
          Map.entry("long term debt to equity (mrq)", number(LONG_TERM_DEBT_TO_EQUITY)),
          Map.entry("gross margin (ttm)", number(GROSS_MARGIN)),
          Map.entry("operating margin (ttm)", number(OPERATING_MARGIN)),
          Map.entry("net profit margin (ttm)", number(PROFIT_MARGIN)),
          Map.entry("return on equity (ttm)", number(RETURN_ON_EQUITY)),
          Map.entry("return on assets (ttm)", number(RETURN_ON_ASSETS)),
          Map.entry("return on investment (ttm)", number(RETURN_ON_INVESTMENT)),
          Map.entry("return on invested capital (ttm)", number(RETURN_ON_INVESTED_CAPITAL)),
          Map.entry("insider ownership", number(INSIDER_OWNERSHIP)),
          Map.entry("insider transactions", number(INSIDER_TRANSACTIONS)),
          Map.entry("institutional ownership", number(INSTITUTIONAL_OWNERSHIP)),
          Map.entry("institutional transactions", number(INSTITUTIONAL_TRANSACTIONS)),
          Map.entry("short interest share", number(SHORT_FLOAT)),
          Map.entry("short interest ratio", number(SHORT_RATIO)),
          Map.entry("short interest", number(SHORT_INTEREST)),
          Map.entry("performance (week)", number(PERFORMANCE_WEEK)),
          Map.entry("performance (month)", number(PERFORMANCE_MONTH)),
          Map.entry("performance (quarter)", number(PERFORMANCE_QUARTER)),
          Map.entry("performance (half year)", number(PERFORMANCE_HALF_YEAR)),
          Map.entry("performance (year)", number(PERFORMANCE_YEAR)),
          Map.entry("performance (year to date)", number(PERFORMANCE_YEAR_TO_DATE)),
          Map.entry("performance (3 years)", number(PERFORMANCE_THREE_YEARS)),
          Map.entry("performance (5 years)", number(PERFORMANCE_FIVE_YEARS)),
          Map.entry("performance (10 years)", number(PERFORMANCE_TEN_YEARS)),
          Map.entry("beta", number(BETA)),
          Map.entry("average true range (14)", number(AVERAGE_TRUE_RANGE)),
          Map.entry("relative strength index", number(RSI_14)),
          Map.entry("volatility (week, month)", numbers(TWO, VOLATILITY_WEEK, VOLATILITY_MONTH)),
          Map.entry("52-week trading range", numbers(RANGE, LOW_52_WEEKS, HIGH_52_WEEKS)),
          Map.entry(
              "distance from 52-week high",
              numbers(PRICE_AND_DISTANCE, HIGH_52_WEEKS, FROM_HIGH_52_WEEKS)),
          Map.entry(
              "distance from 52-week low",
              numbers(PRICE_AND_DISTANCE, LOW_52_WEEKS, FROM_LOW_52_WEEKS)),
          Map.entry("distance from 20-day simple moving average", number(FROM_AVERAGE_20)),
          Map.entry("distance from 50-day simple moving average", number(FROM_AVERAGE_50)),
          Map.entry("distance from 200-day simple moving average", number(FROM_AVERAGE_200)),
          Map.entry("analysts' mean target price", number(TARGET_PRICE)),
          Map.entry("analysts' mean recommendation (1=buy 5=sell)", number(ANALYST_RECOMMENDATION)),
          Map.entry("full time employees", number(EMPLOYEES)),
          Map.entry("earnings date", day(KeyDate.EARNINGS)),
          Map.entry("ex-dividend date", day(KeyDate.EX_DIVIDEND)),
          Map.entry("ipo date", day(KeyDate.FIRST_OFFERED)),
          Map.entry(
              "stock has options trading on a market exchange", yesNo(WHOLE, Trait.OPTIONABLE)),
          Map.entry("stock available to sell short", yesNo(WHOLE, Trait.SHORTABLE)),
          Map.entry(
              "stock has options trading on a market exchange / stock is available to sell short",
              yesNo(EITHER_OF_TWO, Trait.OPTIONABLE, Trait.SHORTABLE)));

  /**
   * Labels of cells whose tooltips we have not seen. Each has meant one thing only, and where it
   * holds two values their shape tells them apart.
   */
  private static final Map<String, CellMeaning> BY_LABEL =
      Map.ofEntries(
          Map.entry("enterprise value", number(ENTERPRISE_VALUE)),
          Map.entry("ev/ebitda", number(ENTERPRISE_VALUE_TO_EBITDA)),
          Map.entry("ev/sales", number(ENTERPRISE_VALUE_TO_SALES)),
          Map.entry("perf 3y", number(PERFORMANCE_THREE_YEARS)),
          Map.entry("perf 5y", number(PERFORMANCE_FIVE_YEARS)),
          Map.entry("perf 10y", number(PERFORMANCE_TEN_YEARS)),
          Map.entry(
              "eps past 3/5y",
              numbers(TWO, EARNINGS_GROWTH_PAST_THREE_YEARS, EARNINGS_GROWTH_PAST_FIVE_YEARS)),
          Map.entry(
              "sales past 3/5y",
              numbers(TWO, SALES_GROWTH_PAST_THREE_YEARS, SALES_GROWTH_PAST_FIVE_YEARS)),
          Map.entry(
              "dividend gr. 3/5y",
              numbers(TWO, DIVIDEND_GROWTH_THREE_YEARS, DIVIDEND_GROWTH_FIVE_YEARS)),
          Map.entry("eps/sales surpr.", numbers(TWO, EARNINGS_SURPRISE, SALES_SURPRISE)),
          Map.entry("option/short", yesNo(EITHER_OF_TWO, Trait.OPTIONABLE, Trait.SHORTABLE)),
          Map.entry("dividend ex-date", day(KeyDate.EX_DIVIDEND)),
          Map.entry("ipo", day(KeyDate.FIRST_OFFERED)),
          Map.entry("aum", number(ASSETS_UNDER_MANAGEMENT)),
          Map.entry("expense", number(EXPENSE_RATIO)),
          Map.entry("nav", number(NET_ASSET_VALUE)),
          Map.entry("holdings", number(FUND_HOLDINGS)),
          Map.entry("total holdings", number(FUND_HOLDINGS)));

  private QuoteCells() {}

  /** Null for a cell that this version has never heard of. */
  static @Nullable CellMeaning of(String tooltip, String label) {
    CellMeaning told = BY_TOOLTIP.get(normal(tooltip));
    return told != null ? told : BY_LABEL.get(normal(label));
  }

  /** One spelling for what has been spelled in several ways. */
  static String normal(String tooltip) {
    return tooltip
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace("avaiable", "available")
        .replaceAll("^((?:insider|institutional) transactions) \\(.*\\)$", "$1")
        .replaceAll("^(earnings date)\\b.*$", "$1")
        .replaceAll("\\s+", " ");
  }
}
