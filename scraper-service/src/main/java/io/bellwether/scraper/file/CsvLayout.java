package io.bellwether.scraper.file;

import static io.bellwether.contracts.event.Figure.*;

import io.bellwether.contracts.event.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the columns of a file are that we can read: the export layout of market screeners, by its
 * header. Unknown columns are left alone.
 *
 * @param figures the columns that hold figures
 * @param sector in these files the column called {@code industry} is the sector
 */
record CsvLayout(
    Map<Figure, String> figures,
    String ticker,
    String sector,
    String industry,
    String name,
    String country,
    String exchange,
    String indices) {

  /** For an optional column that the file does not have. */
  static final String ABSENT = "";

  private static final String TICKER = "ticker";
  private static final String LAST_PRICE = "Price";
  private static final String SECTOR = "sector";
  private static final String INDUSTRY = "industry";
  private static final String INDUSTRY_NAME = "industry_name";

  private static final Map<String, Figure> FIGURE_COLUMNS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(LAST_PRICE, PRICE),
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
              Map.entry("EPS (ttm)", EARNINGS_PER_SHARE),
              Map.entry("Dividend", DIVIDEND),
              Map.entry("Dividend %", DIVIDEND_YIELD),
              Map.entry("Payout", PAYOUT),
              Map.entry("Quick Ratio", QUICK_RATIO),
              Map.entry("Current Ratio", CURRENT_RATIO),
              Map.entry("Debt/Eq", DEBT_TO_EQUITY),
              Map.entry("Gross Margin", GROSS_MARGIN),
              Map.entry("Oper. Margin", OPERATING_MARGIN),
              Map.entry("Profit Margin", PROFIT_MARGIN),
              Map.entry("ROE", RETURN_ON_EQUITY),
              Map.entry("ROA", RETURN_ON_ASSETS),
              Map.entry("Beta", BETA),
              Map.entry("ATR", AVERAGE_TRUE_RANGE),
              Map.entry("RSI (14)", RSI_14),
              // the source's cell is "week month"; whoever split it took the first for the low:
              // it is above the "high" in one row of five, and only the second is missing where a
              // security is younger than a month
              Map.entry("Volatility_low_%", VOLATILITY_WEEK),
              Map.entry("Volatility_high_%", VOLATILITY_MONTH),
              // not "52W Low" and "52W High", which are distances in percent
              Map.entry("52_w_range_low", LOW_52_WEEKS),
              Map.entry("52_w_range_high", HIGH_52_WEEKS),
              Map.entry("Target Price", TARGET_PRICE),
              Map.entry("Recom", ANALYST_RECOMMENDATION),
              Map.entry("Employees", EMPLOYEES)));

  /** Throws, naming them, when required columns are missing. */
  static CsvLayout of(List<String> header) {
    List<String> missing = new ArrayList<>();
    for (String required : List.of(TICKER, LAST_PRICE)) {
      if (!header.contains(required)) {
        missing.add(required);
      }
    }
    if (!header.contains(SECTOR) && !header.contains(INDUSTRY)) {
      missing.add(SECTOR + " (or " + INDUSTRY + ")");
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the file lacks required columns: " + String.join(", ", missing));
    }
    Map<Figure, String> figures = new LinkedHashMap<>();
    FIGURE_COLUMNS.forEach(
        (column, figure) -> {
          if (header.contains(column)) {
            figures.put(figure, column);
          }
        });
    boolean sectorNamed = header.contains(SECTOR);
    return new CsvLayout(
        figures,
        TICKER,
        sectorNamed ? SECTOR : INDUSTRY,
        sectorNamed && !header.contains(INDUSTRY_NAME)
            ? optional(header, INDUSTRY)
            : optional(header, INDUSTRY_NAME),
        optional(header, "name"),
        optional(header, "country"),
        optional(header, "exchange"),
        optional(header, "Index"));
  }

  private static String optional(List<String> header, String column) {
    return header.contains(column) ? column : ABSENT;
  }
}
