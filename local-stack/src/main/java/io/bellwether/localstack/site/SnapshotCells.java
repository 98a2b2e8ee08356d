package io.bellwether.localstack.site;

import java.util.List;
import java.util.function.Function;

/** The label and value pairs of a quote page, in the order in which they are shown. */
final class SnapshotCells {

  /**
   * One pair.
   *
   * @param tooltip says what the label means; labels repeat, tooltips do not
   */
  record Cell(String tooltip, String label, Function<Listing, String> value) {}

  static final List<Cell> ALL =
      List.of(
          text("Major index membership", "Index", "Index"),
          text("Price-to-Earnings (ttm)", "P/E", "P/E"),
          text("Diluted EPS (ttm)", "EPS (ttm)", "EPS (ttm)"),
          percent("Insider ownership", "Insider Own", "Insider Own"),
          large("Shares outstanding", "Shs Outstand", "Shs Outstand_full_count"),
          percent("Performance (Week)", "Perf Week", "Perf Week"),
          large("Market capitalization", "Market Cap", "Market Cap_full_count"),
          text("Forward Price-to-Earnings (next fiscal year)", "Forward P/E", "Forward P/E"),
          text("EPS estimate for next year", "EPS next Y", "EPS next Y"),
          percent("Insider transactions (6-Month change)", "Insider Trans", "Insider Trans"),
          large("Shares float", "Shs Float", "Shs Float_full_count"),
          percent("Performance (Month)", "Perf Month", "Perf Month"),
          large("Income (ttm)", "Income", "Income_full_count"),
          text("Price-to-Earnings-to-Growth", "PEG", "PEG"),
          text("EPS estimate for next quarter", "EPS next Q", "EPS next Q"),
          percent("Institutional ownership", "Inst Own", "Inst Own"),
          percent("Short interest share", "Short Float", "Short Float"),
          percent("Performance (Quarter)", "Perf Quarter", "Perf Quarter"),
          large("Revenue (ttm)", "Sales", "Sales_full_count"),
          text("Price-to-Sales (ttm)", "P/S", "P/S"),
          percent("EPS growth this year", "EPS this Y", "EPS this Y"),
          percent("Institutional transactions (3-Month change)", "Inst Trans", "Inst Trans"),
          text("Short interest ratio", "Short Ratio", "Short Ratio"),
          percent("Performance (Half Year)", "Perf Half Y", "Perf Half Y"),
          text("Book value per share (mrq)", "Book/sh", "Book/sh"),
          text("Price-to-Book (mrq)", "P/B", "P/B"),
          // the same label as above for another thing, as on real pages
          percent("EPS growth next year", "EPS next Y", "EPS next 5Y"),
          percent("Return on Assets (ttm)", "ROA", "ROA"),
          percent("Performance (Year)", "Perf Year", "Perf Year"),
          text("Cash per share (mrq)", "Cash/sh", "Cash/sh"),
          text("Price to cash per share (mrq)", "P/C", "P/C"),
          percent("Long term annual growth estimate (5 years)", "EPS next 5Y", "EPS next 5Y"),
          percent("Return on Equity (ttm)", "ROE", "ROE"),
          pair(
              "52-Week trading range", "52W Range", "%s - %s", "52_w_range_low", "52_w_range_high"),
          percent("Performance (Year To Date)", "Perf YTD", "Perf YTD"),
          pair(
              "Trailing 12 Months Dividend", "Dividend TTM", "%s (%s%%)", "Dividend", "Dividend %"),
          text("Price to Free Cash Flow (ttm)", "P/FCF", "P/FCF"),
          percent("Annual EPS growth past 5 years", "EPS past 5Y", "EPS past 5Y"),
          percent("Return on Invested Capital (ttm)", "ROIC", "ROI"),
          percent("Distance from 52-Week High", "52W High", "52W High"),
          text("Beta", "Beta", "Beta"),
          text("Quick Ratio (mrq)", "Quick Ratio", "Quick Ratio"),
          percent("Annual sales growth past 5 years", "Sales past 5Y", "Sales past 5Y"),
          percent("Gross Margin (ttm)", "Gross Margin", "Gross Margin"),
          percent("Distance from 52-Week Low", "52W Low", "52W Low"),
          text("Average True Range (14)", "ATR (14)", "ATR"),
          text("Current Ratio (mrq)", "Current Ratio", "Current Ratio"),
          percent("Operating Margin (ttm)", "Oper. Margin", "Oper. Margin"),
          text("Relative Strength Index", "RSI (14)", "RSI (14)"),
          pair(
              "Volatility (Week, Month)",
              "Volatility",
              "%s%% %s%%",
              "Volatility_low_%",
              "Volatility_high_%"),
          text("Full time employees", "Employees", "Employees"),
          text("Total Debt to Equity (mrq)", "Debt/Eq", "Debt/Eq"),
          percent("Net Profit Margin (ttm)", "Profit Margin", "Profit Margin"),
          text("Analysts' mean recommendation (1=Buy 5=Sell)", "Recom", "Recom"),
          text("Analysts' mean target price", "Target Price", "Target Price"),
          pair(
              "Has options traded on an exchange / Can be sold short",
              "Option/Short",
              "%s / %s",
              "Optionable",
              "Shortable"),
          text("Long Term Debt to Equity (mrq)", "LT Debt/Eq", "LT Debt/Eq"),
          percent("Quarterly earnings growth (YoY)", "EPS Q/Q", "EPS Q/Q"),
          percent("Dividend Payout Ratio (ttm)", "Payout", "Payout"),
          text("Relative volume", "Rel Volume", "Rel Volume"),
          text("Previous close", "Prev Close", "Prev Close"),
          percent("Quarterly revenue growth (YoY)", "Sales Q/Q", "Sales Q/Q"),
          text("Earnings date", "Earnings", "Earnings"),
          large("Average volume (3 month)", "Avg Volume", "Avg Volume_full_count"),
          text("Current stock price", "Price", "Price"),
          percent("Distance from 20-Day Simple Moving Average", "SMA20", "SMA20"),
          percent("Distance from 50-Day Simple Moving Average", "SMA50", "SMA50"),
          percent("Distance from 200-Day Simple Moving Average", "SMA200", "SMA200"),
          new Cell("Volume", "Volume", listing -> listing.grouped("Volume")),
          percent("Performance (today)", "Change", "Change"));

  private SnapshotCells() {}

  private static Cell text(String tooltip, String label, String column) {
    return new Cell(tooltip, label, listing -> listing.text(column));
  }

  private static Cell percent(String tooltip, String label, String column) {
    return new Cell(tooltip, label, listing -> listing.percent(column));
  }

  private static Cell large(String tooltip, String label, String column) {
    return new Cell(tooltip, label, listing -> listing.abbreviated(column));
  }

  private static Cell pair(
      String tooltip, String label, String format, String first, String second) {
    return new Cell(tooltip, label, listing -> listing.compound(format, first, second));
  }
}
