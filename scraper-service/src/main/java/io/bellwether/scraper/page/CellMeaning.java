package io.bellwether.scraper.page;

import static io.bellwether.contracts.event.Figure.*;

import io.bellwether.contracts.event.Figure;
import io.bellwether.scraper.figure.FigureSheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a quote page's cells mean, by the tooltip of the label: labels repeat and change from year
 * to year, tooltips are sentences that say what is meant.
 *
 * @param figures what the cell holds, in order
 * @param shape one group for each figure
 */
record CellMeaning(List<Figure> figures, Pattern shape) {

  static final String INDICES = "major index membership";
  static final String LAST_PRICE = "current stock price";

  private static final Pattern WHOLE = Pattern.compile("(.*)");
  private static final Pattern RANGE = Pattern.compile("(\\S+) - (\\S+)");
  private static final Pattern TWO = Pattern.compile("(\\S+) +(\\S+)");
  private static final Pattern AMOUNT_AND_SHARE = Pattern.compile("(\\S+)(?: +\\((\\S+)\\))?");

  private static final Map<String, CellMeaning> BY_TOOLTIP =
      Map.ofEntries(
          one(LAST_PRICE, PRICE),
          one("market capitalization", MARKET_CAPITALISATION),
          one("income (ttm)", NET_INCOME),
          one("revenue (ttm)", SALES),
          one("shares outstanding", SHARES_OUTSTANDING),
          one("shares float", SHARES_FLOAT),
          one("average volume (3 month)", AVERAGE_VOLUME),
          one("volume", VOLUME),
          one("price-to-earnings (ttm)", PRICE_TO_EARNINGS),
          one("forward price-to-earnings (next fiscal year)", FORWARD_PRICE_TO_EARNINGS),
          one("price-to-earnings-to-growth", PRICE_EARNINGS_TO_GROWTH),
          one("price-to-sales (ttm)", PRICE_TO_SALES),
          one("price-to-book (mrq)", PRICE_TO_BOOK),
          one("diluted eps (ttm)", EARNINGS_PER_SHARE),
          one("dividend (annual)", DIVIDEND),
          one("dividend yield (annual)", DIVIDEND_YIELD),
          several("trailing 12 months dividend", AMOUNT_AND_SHARE, DIVIDEND, DIVIDEND_YIELD),
          one("dividend payout ratio (ttm)", PAYOUT),
          one("quick ratio (mrq)", QUICK_RATIO),
          one("current ratio (mrq)", CURRENT_RATIO),
          one("total debt to equity (mrq)", DEBT_TO_EQUITY),
          one("gross margin (ttm)", GROSS_MARGIN),
          one("operating margin (ttm)", OPERATING_MARGIN),
          one("net profit margin (ttm)", PROFIT_MARGIN),
          one("return on equity (ttm)", RETURN_ON_EQUITY),
          one("return on assets (ttm)", RETURN_ON_ASSETS),
          one("beta", BETA),
          one("average true range (14)", AVERAGE_TRUE_RANGE),
          one("relative strength index", RSI_14),
          several("volatility (week, month)", TWO, VOLATILITY_WEEK, VOLATILITY_MONTH),
          several("52-week trading range", RANGE, LOW_52_WEEKS, HIGH_52_WEEKS),
          one("analysts' mean target price", TARGET_PRICE),
          one("analysts' mean recommendation (1=buy 5=sell)", ANALYST_RECOMMENDATION),
          one("full time employees", EMPLOYEES));

  /** Null for a cell that holds no figure of ours. */
  static @Nullable CellMeaning of(String tooltip) {
    return BY_TOOLTIP.get(normal(tooltip));
  }

  static String normal(String tooltip) {
    return tooltip.strip().toLowerCase(Locale.ROOT);
  }

  /** Takes the cell's figures; a cell of another shape is withheld whole. */
  void read(String label, String text, FigureSheet into) {
    if (text.isEmpty() || text.equals("-")) {
      return;
    }
    Matcher matcher = shape.matcher(text);
    if (!matcher.matches()) {
      into.withhold(label, text, "the cell should look like " + shape);
      return;
    }
    for (int i = 0; i < figures.size(); i++) {
      String part = matcher.group(i + 1);
      if (part != null) {
        into.read(figures.get(i), label, part);
      }
    }
  }

  private static Map.Entry<String, CellMeaning> one(String tooltip, Figure figure) {
    return several(tooltip, WHOLE, figure);
  }

  private static Map.Entry<String, CellMeaning> several(
      String tooltip, Pattern shape, Figure... figures) {
    return Map.entry(tooltip, new CellMeaning(List.of(figures), shape));
  }
}
