package io.bellwether.scraper.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * One page of a site's list of securities, in the layouts of 2020-22 and 2023-25.
 *
 * @param total how many securities the whole list has, by its own word
 * @param tickers of this page's rows, in order
 */
public record ScreenerPage(int total, List<String> tickers) {

  private static final Pattern TOTAL = Pattern.compile("(?:/ *([\\d,]+) +Total|Total: *([\\d,]+))");
  private static final Pattern TICKER_LINK = Pattern.compile("[?&]t=([^&]+)");
  private static final String HEADERS = "th.table-header, td.table-top, td.table-top-s";
  private static final String ROWS =
      "table.screener_table tr.styled-row, tr:has(> td.screener-body-table-nw)";

  public ScreenerPage {
    tickers = List.copyOf(tickers);
  }

  /** Throws {@link MarketSiteException} when the page is throttled or none that can be read. */
  public static ScreenerPage parse(String html) {
    Document page = Pages.parse(html);
    List<String> headers = page.select(HEADERS).eachText();
    int column = headers.indexOf("Ticker");
    if (column < 0) {
      throw Pages.unknownLayout("a screener has no column Ticker");
    }
    List<String> tickers =
        page.select(ROWS).stream().map(row -> ticker(row, column, headers.size())).toList();
    return new ScreenerPage(total(page), tickers);
  }

  private static int total(Document page) {
    for (Element count : page.select("#screener-total, td.count-text")) {
      Matcher matcher = TOTAL.matcher(count.text());
      if (matcher.find()) {
        String digits = Objects.requireNonNullElse(matcher.group(1), matcher.group(2));
        return Integer.parseInt(digits.replace(",", ""));
      }
    }
    throw Pages.unknownLayout("a screener does not say how many securities it lists");
  }

  private static String ticker(Element row, int column, int columns) {
    Elements cells = row.select("> td");
    if (cells.size() != columns) {
      throw Pages.unknownLayout(
          "a screener's row has %d cells under %d headers".formatted(cells.size(), columns));
    }
    // not the cell's text: other signs may stand beside the ticker
    Matcher link = TICKER_LINK.matcher(cells.get(column).select("a[href]").attr("href"));
    if (!link.find()) {
      throw Pages.unknownLayout("a screener's ticker is no link to a quote page");
    }
    return link.group(1);
  }
}
