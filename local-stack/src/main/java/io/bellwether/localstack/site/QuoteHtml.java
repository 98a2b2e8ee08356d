package io.bellwether.localstack.site;

import static io.bellwether.localstack.site.Html.escape;

import io.bellwether.localstack.site.SnapshotCells.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one security. */
final class QuoteHtml {

  private static final int PAIRS_IN_A_ROW = 6;

  private QuoteHtml() {}

  static String page(Listing listing) {
    String body =
        """
        <h1 class="quote-header_ticker-wrapper_ticker" data-ticker="%1$s">%1$s</h1>
        <h2 class="quote-header_ticker-wrapper_company">
        <a class="tab-link" href="/quote.ashx?t=%1$s">%2$s</a>
        </h2>
        <div class="quote-links">
        <div>%3$s</div>
        <div><a href="/quote.ashx?t=%1$s&amp;p=d" class="tab-link">Stock Detail</a></div>
        </div>
        <table class="snapshot-table2">
        %4$s</table>"""
            .formatted(
                escape(listing.ticker()),
                escape(listing.text("name")),
                classification(listing),
                snapshot(listing));
    return Html.page(listing.ticker() + " - " + listing.text("name"), body);
  }

  static String unknown(String ticker) {
    String body =
        """
        <p>Ticker <b>"%s"</b> not found.</p>
        <p>This site lists only the securities of its <a href="/screener.ashx?v=111">screener</a>.</p>"""
            .formatted(escape(ticker));
    return Html.page("Not found", body);
  }

  private static String classification(Listing listing) {
    return List.of(
            link("sec_", listing.text("industry")),
            link("ind_", listing.text("industry_name")),
            link("geo_", listing.text("country")),
            link("exch_", listing.text("exchange")))
        .stream()
        .collect(Collectors.joining("\n<span>•</span>\n"));
  }

  private static String link(String filter, String text) {
    return "<a href=\"screener.ashx?v=111&amp;f=%s\" class=\"tab-link\">%s</a>"
        .formatted(
            filter + text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ""),
            escape(text));
  }

  private static String snapshot(Listing listing) {
    List<Cell> cells = SnapshotCells.ALL;
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += PAIRS_IN_A_ROW) {
      rows.add(
          cells.subList(i, Math.min(i + PAIRS_IN_A_ROW, cells.size())).stream()
              .map(cell -> pair(cell, listing))
              .collect(Collectors.joining("", "<tr class=\"table-dark-row\">\n", "</tr>\n")));
    }
    return String.join("", rows);
  }

  private static String pair(Cell cell, Listing listing) {
    return """
    <td class="snapshot-td2" data-boxover="cssheader=[tooltip_short_hdr] body=[%s] delay=[300]">%s</td>\
    <td class="snapshot-td2"><b>%s</b></td>
    """
        .formatted(
            escape(cell.tooltip()), escape(cell.label()), escape(cell.value().apply(listing)));
  }
}
