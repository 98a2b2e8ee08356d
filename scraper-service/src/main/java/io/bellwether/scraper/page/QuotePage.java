package io.bellwether.scraper.page;

import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.figure.Indices;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.page.QuoteAnswer.UnknownTicker;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a site's page of one security, in the layouts of 2020-22 and 2023-25. */
public final class QuotePage {

  private static final Pattern TOOLTIP = Pattern.compile("(?<![a-z])body=\\[(.*?)\\](?:\\s|$)");
  private static final Pattern NOT_FOUND = Pattern.compile("Ticker \"?([^\"]*?)\"? not found");
  private static final Pattern BRACKETED = Pattern.compile("\\[(\\w+)\\]");

  private static final String LABELS =
      "td.snapshot-td2[data-boxover], td.snapshot-td2-cp[data-boxover], td.snapshot-td2-cp[title]";
  private static final String TICKER = ".quote-header_ticker-wrapper_ticker, a#ticker";
  private static final String NAME =
      ".quote-header_ticker-wrapper_company, table.fullview-title a.tab-link > b";
  private static final String LINKS = "div.quote-links a, table.fullview-title td.fullview-links a";

  private final Document page;
  private final FigureSheet figures = new FigureSheet(PercentSigns.ALWAYS);
  private List<String> indices = List.of();
  private boolean priced;

  private QuotePage(Document page) {
    this.page = page;
  }

  /** Throws {@link MarketSiteException} when the page is throttled or none that can be read. */
  public static QuoteAnswer parse(String html) {
    Document page = Pages.parse(html);
    Element ticker = page.selectFirst(TICKER);
    if (ticker != null) {
      return new QuotePage(page).quote(ticker.text());
    }
    Matcher notFound = NOT_FOUND.matcher(page.text());
    if (notFound.find()) {
      return new UnknownTicker(notFound.group(1));
    }
    throw Pages.unknownLayout("a quote page names no ticker");
  }

  private Quote quote(String ticker) {
    page.select(LABELS).forEach(this::readCell);
    if (!priced) {
      throw Pages.unknownLayout("the quote page of %s has no price cell".formatted(ticker));
    }
    return new Quote(
        ticker,
        page.select(NAME).text(),
        link("sec_"),
        link("ind_"),
        link("geo_"),
        exchange(),
        indices,
        figures.checked());
  }

  private void readCell(Element label) {
    Element value = label.nextElementSibling();
    if (value == null) {
      throw Pages.unknownLayout("the label %s has no value beside it".formatted(label.text()));
    }
    String tooltip = tooltip(label);
    String text = value.text();
    if (CellMeaning.normal(tooltip).equals(CellMeaning.INDICES)) {
      indices = Indices.parse(text);
    }
    priced |= CellMeaning.normal(tooltip).equals(CellMeaning.LAST_PRICE);
    CellMeaning meaning = CellMeaning.of(tooltip);
    if (meaning != null) {
      meaning.read(label.text(), text, figures);
    }
  }

  private static String tooltip(Element label) {
    String attribute =
        label.hasAttr("data-boxover") ? label.attr("data-boxover") : label.attr("title");
    Matcher matcher = TOOLTIP.matcher(attribute);
    return matcher.find() ? Jsoup.parse(matcher.group(1)).text() : attribute;
  }

  /** The classification is four links into the screener, told apart by the filter they set. */
  private String link(String filter) {
    return page.select(LINKS).select("a[href*=\"f=%s\"]".formatted(filter)).text();
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
