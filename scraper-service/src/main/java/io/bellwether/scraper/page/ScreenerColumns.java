package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;
import static io.bellwether.scraper.page.CellMeaning.WHOLE;
import static io.bellwether.scraper.page.CellMeaning.byUnit;
import static io.bellwether.scraper.page.CellMeaning.day;
import static io.bellwether.scraper.page.CellMeaning.number;
import static io.bellwether.scraper.page.CellMeaning.yesNo;

import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a screener's views mean, by their headers. Screeners have no tooltips: where
 * one header stands over two things in different views, the percent sign tells them apart.
 */
final class ScreenerColumns {

  static final String TICKER = "ticker";
  static final String COMPANY = "company";
  static final String SECTOR = "sector";
  static final String INDUSTRY = "industry";
  static final String COUNTRY = "country";

  private static final Map<String, CellMeaning> BY_HEADER =
      Map.ofEntries(
          Map.entry("market cap", number(MARKET_CAPITALISATION)),
          Map.entry("p/e", number(PRICE_TO_EARNINGS)),
          Map.entry("fwd p/e", number(FORWARD_PRICE_TO_EARNINGS)),
          Map.entry("forward p/e", number(FORWARD_PRICE_TO_EARNINGS)),
          Map.entry("peg", number(PRICE_EARNINGS_TO_GROWTH)),
          Map.entry("p/s", number(PRICE_TO_SALES)),
          Map.entry("p/b", number(PRICE_TO_BOOK)),
          Map.entry("p/c", number(PRICE_TO_CASH)),
          Map.entry("p/fcf", number(PRICE_TO_FREE_CASH_FLOW)),
          Map.entry("ev/ebitda", number(ENTERPRISE_VALUE_TO_EBITDA)),
          Map.entry("ev/sales", number(ENTERPRISE_VALUE_TO_SALES)),
          Map.entry("eps", number(EARNINGS_PER_SHARE)),
          Map.entry("eps this y", number(EARNINGS_GROWTH_THIS_YEAR)),
          Map.entry("eps next y", byUnit(EARNINGS_GROWTH_NEXT_YEAR, EARNINGS_PER_SHARE_NEXT_YEAR)),
          Map.entry("eps past 5y", number(EARNINGS_GROWTH_PAST_FIVE_YEARS)),
          Map.entry("eps next 5y", number(EARNINGS_GROWTH_NEXT_FIVE_YEARS)),
          Map.entry("sales past 5y", number(SALES_GROWTH_PAST_FIVE_YEARS)),
          Map.entry("eps q/q", number(EARNINGS_GROWTH_QUARTER)),
          Map.entry("sales q/q", number(SALES_GROWTH_QUARTER)),
          Map.entry("dividend", byUnit(DIVIDEND_YIELD, DIVIDEND)),
          Map.entry("payout ratio", number(PAYOUT)),
          Map.entry("outstanding", number(SHARES_OUTSTANDING)),
          Map.entry("float", number(SHARES_FLOAT)),
          Map.entry("insider own", number(INSIDER_OWNERSHIP)),
          Map.entry("insider trans", number(INSIDER_TRANSACTIONS)),
          Map.entry("inst own", number(INSTITUTIONAL_OWNERSHIP)),
          Map.entry("inst trans", number(INSTITUTIONAL_TRANSACTIONS)),
          Map.entry("float short", number(SHORT_FLOAT)),
          Map.entry("short float", number(SHORT_FLOAT)),
          Map.entry("short ratio", number(SHORT_RATIO)),
          Map.entry("short interest", number(SHORT_INTEREST)),
          Map.entry("roa", number(RETURN_ON_ASSETS)),
          Map.entry("roe", number(RETURN_ON_EQUITY)),
          Map.entry("roi", number(RETURN_ON_INVESTMENT)),
          Map.entry("roic", number(RETURN_ON_INVESTED_CAPITAL)),
          Map.entry("curr r", number(CURRENT_RATIO)),
          Map.entry("quick r", number(QUICK_RATIO)),
          Map.entry("ltdebt/eq", number(LONG_TERM_DEBT_TO_EQUITY)),
          Map.entry("debt/eq", number(DEBT_TO_EQUITY)),
          Map.entry("gross m", number(GROSS_MARGIN)),
          Map.entry("oper m", number(OPERATING_MARGIN)),
          Map.entry("profit m", number(PROFIT_MARGIN)),
          Map.entry("perf week", number(PERFORMANCE_WEEK)),
          Map.entry("perf month", number(PERFORMANCE_MONTH)),
          Map.entry("perf quart", number(PERFORMANCE_QUARTER)),
          Map.entry("perf half", number(PERFORMANCE_HALF_YEAR)),
          Map.entry("perf year", number(PERFORMANCE_YEAR)),
          Map.entry("perf ytd", number(PERFORMANCE_YEAR_TO_DATE)),
          Map.entry("perf 3y", number(PERFORMANCE_THREE_YEARS)),
          Map.entry("perf 5y", number(PERFORMANCE_FIVE_YEARS)),
          Map.entry("perf 10y", number(PERFORMANCE_TEN_YEARS)),
          Map.entry("volatility w", number(VOLATILITY_WEEK)),
          Map.entry("volatility m", number(VOLATILITY_MONTH)),
          Map.entry("recom", number(ANALYST_RECOMMENDATION)),
          Map.entry("beta", number(BETA)),
          Map.entry("atr", number(AVERAGE_TRUE_RANGE)),
          Map.entry("sma20", number(FROM_AVERAGE_20)),
          Map.entry("sma50", number(FROM_AVERAGE_50)),
          Map.entry("sma200", number(FROM_AVERAGE_200)),
          Map.entry("52w high", byUnit(FROM_HIGH_52_WEEKS, HIGH_52_WEEKS)),
          Map.entry("52w low", byUnit(FROM_LOW_52_WEEKS, LOW_52_WEEKS)),
          Map.entry("rsi", number(RSI_14)),
          Map.entry("earnings", day(KeyDate.EARNINGS)),
          Map.entry("target price", number(TARGET_PRICE)),
          Map.entry("ipo date", day(KeyDate.FIRST_OFFERED)),
          Map.entry("optionable", yesNo(WHOLE, Trait.OPTIONABLE)),
          Map.entry("shortable", yesNo(WHOLE, Trait.SHORTABLE)),
          Map.entry("employees", number(EMPLOYEES)),
          Map.entry("avg volume", number(AVERAGE_VOLUME)),
          Map.entry("rel volume", number(RELATIVE_VOLUME)),
          Map.entry("prev close", number(PREVIOUS_CLOSE)),
          Map.entry("price", number(PRICE)),
          Map.entry("change", number(CHANGE)),
          Map.entry("change %", number(CHANGE)),
          Map.entry("volume", number(VOLUME)));

  private ScreenerColumns() {}

  /** Null for a column that holds no figure of ours. */
  static @Nullable CellMeaning of(String header) {
    return BY_HEADER.get(header);
  }

  static String normal(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
