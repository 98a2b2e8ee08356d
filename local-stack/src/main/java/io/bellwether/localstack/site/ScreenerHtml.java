package io.bellwether.localstack.site;

import static io.bellwether.localstack.site.Html.escape;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The screener: all securities in pages of {@value #ROWS} rows. */
final class ScreenerHtml {

  static final int ROWS = 20;

  private record Column(String header, Function<Listing, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Ticker", Listing::ticker),
          new Column("Company", listing -> listing.text("name")),
          new Column("Sector", listing -> listing.text("industry")),
          new Column("Industry", listing -> listing.text("industry_name")),
          new Column("Country", listing -> listing.text("country")),
          new Column("Market Cap", listing -> listing.abbreviated("Market Cap_full_count")),
          new Column("P/E", listing -> listing.text("P/E")),
          new Column("Price", listing -> listing.text("Price")),
          new Column("Change", listing -> listing.percent("Change")),
          new Column("Volume", listing -> listing.grouped("Volume")));

  private ScreenerHtml() {}

  /** The page that begins with row {@code first}, counted from 1. */
  static String page(SiteCatalogue catalogue, int first) {
    List<Listing> rows = catalogue.rows(first, ROWS);
    String body =
        """
        <div id="screener-total" class="count-text">#%d / %d Total</div>
        %s
        <table class="styled-table-new screener_table">
        <thead><tr>%s</tr></thead>
        <tbody>
        %s</tbody>
        </table>
        <div id="screener_pagination">%s</div>"""
            .formatted(
                first,
                catalogue.size(),
                select(catalogue.size(), first),
                headers(),
                rows(rows, first),
                links(catalogue.size(), first));
    return Html.page("Stock screener", body);
  }

  private static String headers() {
    return "<th class=\"table-header\">No.</th>"
        + COLUMNS.stream()
            .map(column -> "<th class=\"table-header\">" + escape(column.header()) + "</th>")
            .collect(Collectors.joining());
  }

  private static String rows(List<Listing> rows, int first) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> row(rows.get(i), first + i))
        .collect(Collectors.joining());
  }

  private static String row(Listing listing, int number) {
    String cells =
        COLUMNS.stream()
            .map(column -> cell(listing, column.cell().apply(listing)))
            .collect(Collectors.joining());
    return "<tr class=\"styled-row\">" + cell(listing, String.valueOf(number)) + cells + "</tr>\n";
  }

  private static String cell(Listing listing, String text) {
    return "<td><a href=\"quote.ashx?t=%s&amp;ty=c&amp;p=d&amp;b=1\">%s</a></td>"
        .formatted(escape(listing.ticker()), escape(text));
  }

  private static String select(int total, int first) {
    int pages = pages(total);
    return IntStream.range(0, pages)
        .mapToObj(
            page ->
                "<option value=\"%d\"%s>Page %d / %d</option>"
                    .formatted(
                        begin(page),
                        begin(page) == first ? " selected=\"selected\"" : "",
                        page + 1,
                        pages))
        .collect(Collectors.joining("", "<select id=\"pageSelect\">", "</select>"));
  }

  private static String links(int total, int first) {
    String numbered =
        IntStream.range(0, pages(total))
            .mapToObj(
                page ->
                    link(
                        begin(page),
                        begin(page) == first ? "screener-pages is-selected" : "screener-pages",
                        String.valueOf(page + 1)))
            .collect(Collectors.joining());
    return first + ROWS > total
        ? numbered
        : numbered + link(first + ROWS, "screener-pages is-next", "next");
  }

  private static String link(int first, String styles, String text) {
    return "<a href=\"screener.ashx?v=111&amp;r=%d\" class=\"%s\">%s</a>\n"
        .formatted(first, styles, text);
  }

  private static int begin(int page) {
    return page * ROWS + 1;
  }

  private static int pages(int total) {
    return Math.max(1, (total + ROWS - 1) / ROWS);
  }
}
