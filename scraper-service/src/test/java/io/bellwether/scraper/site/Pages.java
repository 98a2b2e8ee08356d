package io.bellwether.scraper.site;

import io.bellwether.scraper.site.ScriptedSite.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of our own writing in the structure of market sites. */
public final class Pages {

  private Pages() {}

  /** Writes a site with a screener of one page and a page for each ticker; all have an ETag. */
  public static void write(ScriptedSite site, List<String> tickers) {
    site.put("/screener.ashx?v=111&r=1", screener(tickers));
    tickers.forEach(ticker -> site.put("/quote.ashx?t=" + ticker, quote(ticker, "11.30")));
  }

  public static Reply screener(List<String> tickers) {
    String rows =
        IntStream.range(0, tickers.size())
            .mapToObj(i -> row(i + 1, tickers.get(i)))
            .collect(Collectors.joining("\n"));
    return Reply.page(
            """
            <html><body>
            <div id="screener-total" class="count-text">#1 / %d Total</div>
            <table class="screener_table">
            <thead><tr><th class="table-header">No.</th><th class="table-header">Ticker</th>\
            <th class="table-header">Company</th></tr></thead>
            <tbody>%s</tbody></table></body></html>
            """
                .formatted(tickers.size(), rows))
        .with("ETag", "\"list-%s\"".formatted(String.join("-", tickers)));
  }

  public static Reply quote(String ticker, String price) {
    return Reply.page(
            """
            <html><body>
            <h1 class="quote-header_ticker-wrapper_ticker">%1$s</h1>
            <h2 class="quote-header_ticker-wrapper_company">%1$s Fictional Inc</h2>
            <div class="quote-links"><div>
            <a href="screener.ashx?v=111&f=sec_energy">Energy</a>
            <a href="screener.ashx?v=111&f=ind_solar">Solar</a>
            <a href="screener.ashx?v=111&f=geo_usa">USA</a>
            <a href="screener.ashx?v=111&f=exch_nyse">NYSE</a></div></div>
            <table class="snapshot-table2"><tr>
            <td class="snapshot-td2" data-boxover="body=[Volume] x">Volume</td>\
            <td class="snapshot-td2"><b>1,136,824</b></td>
            <td class="snapshot-td2" data-boxover="body=[Current stock price] x">Price</td>\
            <td class="snapshot-td2"><b>%2$s</b></td>
            <td class="snapshot-td2" data-boxover="body=[Performance (today)] x">Change</td>\
            <td class="snapshot-td2"><b>1.20%%</b></td>
            </tr></table></body></html>
            """
                .formatted(ticker, price))
        .with("ETag", "\"%s-%s\"".formatted(ticker, price));
  }

  private static String row(int number, String ticker) {
    return """
    <tr class="styled-row"><td>%1$d</td><td><a href="quote.ashx?t=%2$s">%2$s</a></td>\
    <td>%2$s Fictional Inc</td></tr>"""
        .formatted(number, ticker);
  }
}
