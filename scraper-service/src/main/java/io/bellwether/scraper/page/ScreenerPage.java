package io.bellwether.scraper.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * One page of a site's list of securities, in the layouts of 2020-22, 2023-25 and 2026, whatever
 * columns its view has and however many rows.
 *
 * @param total how many securities the whole list has, by its own word
 * @param rows of this page, in order
 */
public record ScreenerPage(int total, List<ScreenerRow> rows) {

  private static final Pattern TOTAL =
      Pattern.compile("(?:/ *([\\d,]+) +Total|Total: *([\\d,]+)|^ *([\\d,]+) +Total)");
  private static final Pattern TICKER_LINK = Pattern.compile("[?&]t=([^&#]+)");
  private static final String HEADERS =
      "th.table-header, table.screener_table > thead > tr > th, td.table-top, td.table-top-s";
  private static final String ROWS =
      "table.screener_table > tbody > tr:has(> td), tr:has(> td.screener-body-table-nw)";
  private static final String COUNT = "#screener-total, .count-text";
  private static final String NO_ROWS = "#js-screener-body-empty";

  public ScreenerPage {
    rows = List.copyOf(rows);
  }

  /** Throws {@link MarketSiteException} when the page is a refusal or none that can be read. */
  public static ScreenerPage parse(String html) {
    Document page = Pages.parse(html);
    List<String> headers =
        page.select(HEADERS).stream().map(each -> ScreenerColumns.normal(each.text())).toList();
    if (!headers.contains(ScreenerColumns.TICKER)) {
      if (page.selectFirst(NO_ROWS) != null) {
        return new ScreenerPage(page.select(COUNT).isEmpty() ? 0 : total(page), List.of());
      }
      throw Pages.unreadable(page, "a screener has no column Ticker");
    }
    int total = total(page);
    List<ScreenerRow> rows = page.select(ROWS).stream().map(row -> row(row, headers)).toList();
    Set<String> tickers = new HashSet<>();
    for (ScreenerRow row : rows) {
      if (!tickers.add(row.ticker())) {
        throw Pages.unknownLayout("a screener lists %s twice on one page".formatted(row.ticker()));
      }
    }
    if (rows.size() > total) {
      throw Pages.unknownLayout(
          "a screener says that it lists %d securities, but shows %d"
              .formatted(total, rows.size()));
    }
    return new ScreenerPage(total, rows);
  }

  public List<String> tickers() {
    return rows.stream().map(ScreenerRow::ticker).toList();
  }

  private static int total(Document page) {
    for (Element count : page.select(COUNT)) {
      Matcher matcher = TOTAL.matcher(count.text());
      if (matcher.find()) {
        String digits =
            java.util.stream.IntStream.rangeClosed(1, 3)
                .mapToObj(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .replace(",", "");
        if (digits.length() <= 9 && !digits.isEmpty()) {
          return Integer.parseInt(digits);
        }
      }
    }
    throw Pages.unknownLayout("a screener does not say how many securities it lists");
  }

  private static ScreenerRow row(Element row, List<String> headers) {
    Elements cells = row.select("> td");
    if (cells.size() != headers.size()) {
      throw Pages.unknownLayout(
          "a screener's row has %d cells under %d headers".formatted(cells.size(), headers.size()));
    }
    FigureSheet figures = new FigureSheet(PercentSigns.ALWAYS);
    for (int i = 0; i < headers.size(); i++) {
      CellMeaning meaning = ScreenerColumns.of(headers.get(i));
      if (meaning != null) {
        meaning.read(headers.get(i), cells.get(i).text(), figures);
      }
    }
    return new ScreenerRow(
        ticker(cells.get(headers.indexOf(ScreenerColumns.TICKER))),
        text(cells, headers, ScreenerColumns.COMPANY),
        text(cells, headers, ScreenerColumns.SECTOR),
        text(cells, headers, ScreenerColumns.INDUSTRY),
        text(cells, headers, ScreenerColumns.COUNTRY),
        figures.checked());
  }

  /** From the link, not the cell's text: the sign of an avatar may stand beside the ticker. */
  private static String ticker(Element cell) {
    Matcher link = TICKER_LINK.matcher(cell.select("a[href]").attr("href"));
    if (!link.find()) {
      throw Pages.unknownLayout("a screener's ticker is no link to a quote page");
    }
    String ticker = decoded(link.group(1));
    if (!cell.text().contains(ticker)) {
      throw Pages.unknownLayout(
          "a screener's ticker reads \"%s\", but links to %s".formatted(cell.text(), ticker));
    }
    return ticker;
  }

  private static String decoded(String parameter) {
    try {
      return URLDecoder.decode(parameter, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Pages.unknownLayout("a screener links to \"%s\"".formatted(parameter));
    }
  }

  private static String text(Elements cells, List<String> headers, String column) {
    int at = headers.indexOf(column);
    return at < 0 || cells.get(at).text().equals("-") ? "" : cells.get(at).text();
  }
}
