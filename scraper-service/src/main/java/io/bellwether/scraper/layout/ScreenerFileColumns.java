package io.bellwether.scraper.layout;

import static io.bellwether.contracts.event.Figure.*;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import java.util.Map;

/** What the columns of a screener's files hold. */
final class ScreenerFileColumns {

  /** Of the sample of 2022, in plain numbers; percentages without a sign. */
  static final Map<String, Figure> SAMPLE =
      Map.ofEntries(
          Map.entry("Price", PRICE),
          Map.entry("Market Cap_full_count", MARKET_CAPITALISATION),
          Map.entry("Income_full_count", NET_INCOME),
          Map.entry("Sales_full_count", SALES),
          Map.entry("Shs Outstand_full_count", SHARES_OUTSTANDING),
          Map.entry("Shs Float_full_count", SHARES_FLOAT),
          Map.entry("Avg Volume_full_count", AVERAGE_VOLUME),
          Map.entry("Volume", VOLUME),
          Map.entry("P/E", PRICE_TO_EARNINGS),
          Map.entry("Forward P/E", FORWARD_PRICE_TO_EARNINGS),
          Map.entry("PEG", PRICE_EARNINGS_TO_GROWTH),
          Map.entry("P/S", PRICE_TO_SALES),
          Map.entry("P/B", PRICE_TO_BOOK),
          Map.entry("P/C", PRICE_TO_CASH),
          Map.entry("P/FCF", PRICE_TO_FREE_CASH_FLOW),
          Map.entry("Book/sh", BOOK_VALUE_PER_SHARE),
          Map.entry("Cash/sh", CASH_PER_SHARE),
          Map.entry("EPS (ttm)", EARNINGS_PER_SHARE),
          Map.entry("EPS next Q", EARNINGS_PER_SHARE_NEXT_QUARTER),
          Map.entry("EPS this Y", EARNINGS_GROWTH_THIS_YEAR),
          // the label stands twice on the source's page; of 3,075 rows that tell, price over
          // forward
          // earnings is this number in 20: it is the second, the growth
          Map.entry("EPS next Y", EARNINGS_GROWTH_NEXT_YEAR),
          Map.entry("EPS next 5Y", EARNINGS_GROWTH_NEXT_FIVE_YEARS),
          Map.entry("EPS past 5Y", EARNINGS_GROWTH_PAST_FIVE_YEARS),
          Map.entry("EPS Q/Q", EARNINGS_GROWTH_QUARTER),
          Map.entry("Sales past 5Y", SALES_GROWTH_PAST_FIVE_YEARS),
          Map.entry("Sales Q/Q", SALES_GROWTH_QUARTER),
          Map.entry("Dividend", DIVIDEND),
          Map.entry("Dividend %", DIVIDEND_YIELD),
          Map.entry("Payout", PAYOUT),
          Map.entry("Quick Ratio", QUICK_RATIO),
          Map.entry("Current Ratio", CURRENT_RATIO),
          Map.entry("Debt/Eq", DEBT_TO_EQUITY),
          Map.entry("LT Debt/Eq", LONG_TERM_DEBT_TO_EQUITY),
          Map.entry("Gross Margin", GROSS_MARGIN),
          Map.entry("Oper. Margin", OPERATING_MARGIN),
          Map.entry("Profit Margin", PROFIT_MARGIN),
          Map.entry("ROE", RETURN_ON_EQUITY),
          Map.entry("ROA", RETURN_ON_ASSETS),
          Map.entry("ROI", RETURN_ON_INVESTMENT),
          Map.entry("Insider Own", INSIDER_OWNERSHIP),
          Map.entry("Insider Trans", INSIDER_TRANSACTIONS),
          Map.entry("Inst Own", INSTITUTIONAL_OWNERSHIP),
          Map.entry("Inst Trans", INSTITUTIONAL_TRANSACTIONS),
          Map.entry("Short Float", SHORT_FLOAT),
          Map.entry("Short Ratio", SHORT_RATIO),
          Map.entry("Perf Week", PERFORMANCE_WEEK),
          Map.entry("Perf Month", PERFORMANCE_MONTH),
          Map.entry("Perf Quarter", PERFORMANCE_QUARTER),
          Map.entry("Perf Half Y", PERFORMANCE_HALF_YEAR),
          Map.entry("Perf Year", PERFORMANCE_YEAR),
          Map.entry("Perf YTD", PERFORMANCE_YEAR_TO_DATE),
          Map.entry("Beta", BETA),
          Map.entry("ATR", AVERAGE_TRUE_RANGE),
          Map.entry("RSI (14)", RSI_14),
          // the source's cell is "week month"; whoever split it took the first for the low: it is
          // above the "high" in one row of five, and only the second is missing where a security is
          // younger than a month
          Map.entry("Volatility_low_%", VOLATILITY_WEEK),
          Map.entry("Volatility_high_%", VOLATILITY_MONTH),
          Map.entry("52W Low", FROM_LOW_52_WEEKS),
          Map.entry("52W High", FROM_HIGH_52_WEEKS),
          Map.entry("52_w_range_low", LOW_52_WEEKS),
          Map.entry("52_w_range_high", HIGH_52_WEEKS),
          Map.entry("SMA20", FROM_AVERAGE_20),
          Map.entry("SMA50", FROM_AVERAGE_50),
          Map.entry("SMA200", FROM_AVERAGE_200),
          Map.entry("Rel Volume", RELATIVE_VOLUME),
          Map.entry("Prev Close", PREVIOUS_CLOSE),
          Map.entry("Change", CHANGE),
          Map.entry("Target Price", TARGET_PRICE),
          Map.entry("Recom", ANALYST_RECOMMENDATION),
          Map.entry("Employees", EMPLOYEES));

  /** Of a screener's own export. */
  static final Map<String, Figure> EXPORT =
      Map.ofEntries(
          Map.entry("Price", PRICE),
          Map.entry("Market Cap", MARKET_CAPITALISATION),
          Map.entry("Enterprise Value", ENTERPRISE_VALUE),
          Map.entry("Income", NET_INCOME),
          Map.entry("Sales", SALES),
          Map.entry("Shares Outstanding", SHARES_OUTSTANDING),
          Map.entry("Shares Float", SHARES_FLOAT),
          Map.entry("Short Interest", SHORT_INTEREST),
          Map.entry("Average Volume", AVERAGE_VOLUME),
          Map.entry("Volume", VOLUME),
          Map.entry("Relative Volume", RELATIVE_VOLUME),
          Map.entry("Trades", TRADES),
          Map.entry("P/E", PRICE_TO_EARNINGS),
          Map.entry("Forward P/E", FORWARD_PRICE_TO_EARNINGS),
          Map.entry("PEG", PRICE_EARNINGS_TO_GROWTH),
          Map.entry("P/S", PRICE_TO_SALES),
          Map.entry("P/B", PRICE_TO_BOOK),
          Map.entry("P/Cash", PRICE_TO_CASH),
          Map.entry("P/Free Cash Flow", PRICE_TO_FREE_CASH_FLOW),
          Map.entry("EV/EBITDA", ENTERPRISE_VALUE_TO_EBITDA),
          Map.entry("EV/Sales", ENTERPRISE_VALUE_TO_SALES),
          Map.entry("Book/sh", BOOK_VALUE_PER_SHARE),
          Map.entry("Cash/sh", CASH_PER_SHARE),
          Map.entry("Dividend", DIVIDEND),
          Map.entry("Dividend Yield", DIVIDEND_YIELD),
          Map.entry("Payout Ratio", PAYOUT),
          Map.entry("EPS (ttm)", EARNINGS_PER_SHARE),
          Map.entry("EPS Next Q", EARNINGS_PER_SHARE_NEXT_QUARTER),
          Map.entry("EPS Growth This Year", EARNINGS_GROWTH_THIS_YEAR),
          Map.entry("EPS Growth Next Year", EARNINGS_GROWTH_NEXT_YEAR),
          Map.entry("EPS Growth Past 5 Years", EARNINGS_GROWTH_PAST_FIVE_YEARS),
          Map.entry("EPS Growth Next 5 Years", EARNINGS_GROWTH_NEXT_FIVE_YEARS),
          Map.entry("Sales Growth Past 5 Years", SALES_GROWTH_PAST_FIVE_YEARS),
          Map.entry("Sales Growth Quarter Over Quarter", SALES_GROWTH_QUARTER),
          Map.entry("EPS Growth Quarter Over Quarter", EARNINGS_GROWTH_QUARTER),
          Map.entry("EPS Surprise", EARNINGS_SURPRISE),
          Map.entry("Revenue Surprise", SALES_SURPRISE),
          Map.entry("Insider Ownership", INSIDER_OWNERSHIP),
          Map.entry("Insider Transactions", INSIDER_TRANSACTIONS),
          Map.entry("Institutional Ownership", INSTITUTIONAL_OWNERSHIP),
          Map.entry("Institutional Transactions", INSTITUTIONAL_TRANSACTIONS),
          Map.entry("Short Float", SHORT_FLOAT),
          Map.entry("Short Ratio", SHORT_RATIO),
          Map.entry("Return on Assets", RETURN_ON_ASSETS),
          Map.entry("Return on Equity", RETURN_ON_EQUITY),
          Map.entry("Return on Investment", RETURN_ON_INVESTMENT),
          Map.entry("Return on Invested Capital", RETURN_ON_INVESTED_CAPITAL),
          Map.entry("Current Ratio", CURRENT_RATIO),
          Map.entry("Quick Ratio", QUICK_RATIO),
          Map.entry("LT Debt/Equity", LONG_TERM_DEBT_TO_EQUITY),
          Map.entry("Total Debt/Equity", DEBT_TO_EQUITY),
          Map.entry("Gross Margin", GROSS_MARGIN),
          Map.entry("Operating Margin", OPERATING_MARGIN),
          Map.entry("Profit Margin", PROFIT_MARGIN),
          Map.entry("Performance (Week)", PERFORMANCE_WEEK),
          Map.entry("Performance (Month)", PERFORMANCE_MONTH),
          Map.entry("Performance (Quarter)", PERFORMANCE_QUARTER),
          Map.entry("Performance (Half Year)", PERFORMANCE_HALF_YEAR),
          Map.entry("Performance (Year)", PERFORMANCE_YEAR),
          Map.entry("Performance (YTD)", PERFORMANCE_YEAR_TO_DATE),
          Map.entry("Beta", BETA),
          Map.entry("Average True Range", AVERAGE_TRUE_RANGE),
          Map.entry("Volatility (Week)", VOLATILITY_WEEK),
          Map.entry("Volatility (Month)", VOLATILITY_MONTH),
          Map.entry("20-Day Simple Moving Average", FROM_AVERAGE_20),
          Map.entry("50-Day Simple Moving Average", FROM_AVERAGE_50),
          Map.entry("200-Day Simple Moving Average", FROM_AVERAGE_200),
          Map.entry("52-Week High", FROM_HIGH_52_WEEKS),
          Map.entry("52-Week Low", FROM_LOW_52_WEEKS),
          Map.entry("Relative Strength Index (14)", RSI_14),
          Map.entry("Analyst Recom", ANALYST_RECOMMENDATION),
          Map.entry("Prev Close", PREVIOUS_CLOSE),
          Map.entry("Change", CHANGE),
          Map.entry("Target Price", TARGET_PRICE),
          Map.entry("Employees", EMPLOYEES),
          Map.entry("Net Expense Ratio", EXPENSE_RATIO),
          Map.entry("Total Holdings", FUND_HOLDINGS));

  /** Of an export: the powers of ten that its headers do not tell; sites call them M and K. */
  static final Map<Figure, Integer> EXPORT_POWERS =
      Map.ofEntries(
          Map.entry(MARKET_CAPITALISATION, 6),
          Map.entry(ENTERPRISE_VALUE, 6),
          Map.entry(NET_INCOME, 6),
          Map.entry(SALES, 6),
          Map.entry(SHARES_OUTSTANDING, 6),
          Map.entry(SHARES_FLOAT, 6),
          Map.entry(SHORT_INTEREST, 6),
          Map.entry(AVERAGE_VOLUME, 3));

  static final Map<String, KeyDate> DATES =
      Map.of(
          "Earnings", KeyDate.EARNINGS,
          "Earnings Date", KeyDate.EARNINGS,
          "IPO Date", KeyDate.FIRST_OFFERED);

  static final Map<String, Trait> TRAITS =
      Map.of("Optionable", Trait.OPTIONABLE, "Shortable", Trait.SHORTABLE);

  private ScreenerFileColumns() {}
}
