package io.bellwether.scraper.page;

import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.figure.Indices;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.page.QuoteAnswer.UnknownTicker;
import io.bellwether.scraper.page.SnapshotGrid.Cell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a site's page of one security, in the layouts of 2020-22, 2023-25 and 2026. */
public final class QuotePage {

  private static final Pattern NOT_FOUND = Pattern.compile("Ticker \"?([^\"]*?)\"? not found");
  private static final Pattern BRACKETED = Pattern.compile("\\[(\\w+)\\]");

  private static final String TICKER = ".quote-header_ticker-wrapper_ticker, a#ticker";
  private static final String NAME =
      ".quote-header_ticker-wrapper_company, table.fullview-title a.tab-link > b";
  private static final String LINKS =
      "a.quote-header_category, div.quote-links a, table.fullview-title td.fullview-links a";

  private final Document page;
  private final FigureSheet figures = new FigureSheet(PercentSigns.ALWAYS);
  private List<String> indices = List.of();
  private boolean priced;
  private boolean ended;
  private int known;

  private QuotePage(Document page) {
    this.page = page;
  }

  /** Throws {@link MarketSiteException} when the page is a refusal or none that can be read. */
  public static QuoteAnswer parse(String html) {
    Document page = Pages.parse(html);
    Element ticker = page.selectFirst(TICKER);
    if (ticker != null) {
      // beside the ticker's text other signs may stand
      String named = ticker.attr("data-ticker").strip();
      return new QuotePage(page).quote(named.isEmpty() ? ticker.text() : named);
    }
    Matcher notFound = NOT_FOUND.matcher(page.text());
    if (notFound.find()) {
      return new UnknownTicker(notFound.group(1));
    }
    throw Pages.unreadable(page, "a quote page names no ticker");
  }

  private Quote quote(String ticker) {
    List<Cell> cells = SnapshotGrid.cells(page);
    cells.forEach(this::read);
    if (!priced) {
      throw Pages.unreadable(page, "the quote page of %s has no price cell".formatted(ticker));
    }
    if (!ended && !SnapshotGrid.goesOn(page)) {
      throw Pages.cutOff("the cells of %s end before the last".formatted(ticker));
    }
    if (2 * known < cells.size()) {
      throw Pages.unknownLayout(
          "of the %d cells of %s only %d mean something known"
              .formatted(cells.size(), ticker, known));
    }
    Element name = page.selectFirst(NAME);
    return new Quote(
        ticker,
        name == null ? "" : name.text(),
        link("sec_"),
        link("ind_"),
        link("geo_"),
        exchange(),
        indices,
        figures.checked());
  }

  private void read(Cell cell) {
    CellMeaning meaning = QuoteCells.of(cell.tooltip(), cell.label());
    if (meaning == null) {
      return;
    }
    known++;
    switch (QuoteCells.normal(cell.tooltip())) {
      case QuoteCells.INDICES -> indices = Indices.parse(cell.value());
      case QuoteCells.LAST_PRICE -> priced = true;
      case QuoteCells.LAST_CELL -> ended = true;
      default -> {}
    }
    meaning.read(cell.label(), cell.value(), figures);
  }

  /**
   * The classification is four links into the screener, told apart by the filter they set. Links of
   * one filter that say different things say nothing.
   */
  private String link(String filter) {
    List<String> texts =
        page.select(LINKS).select("a[href~=[?&]f=%s]".formatted(filter)).stream()
            .map(Element::text)
            .distinct()
            .toList();
    return texts.size() == 1 ? texts.getFirst() : "";
  }

  private String exchange() {
    String link = link("exch_");
    if (!link.isEmpty()) {
      return link;
    }
    Matcher bracketed =
        BRACKETED.matcher(page.select("table.fullview-title tr:has(a#ticker)").text());
    return bracketed.find() ? bracketed.group(1) : "";
  }
}
