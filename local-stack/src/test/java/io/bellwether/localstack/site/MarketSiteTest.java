package io.bellwether.localstack.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class MarketSiteTest {

  private static final SiteCatalogue CATALOGUE = SiteCatalogue.bundled();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static MarketSite site;

  @BeforeAll
  static void start() {
    site = MarketSite.start(0, CATALOGUE);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void showsTwentyRowsAPageAndTheTotal() throws Exception {
    String page = get("/screener.ashx?v=111&r=221").body();

    assertThat(page).contains("#221 / 240 Total").doesNotContain("is-next");
    assertThat(page.split("styled-row", -1)).hasSize(21);
  }

  @Test
  void leadsFromEveryPageButTheLastToTheNext() throws Exception {
    assertThat(get("/screener.ashx?v=111").body())
        .contains("<a href=\"screener.ashx?v=111&amp;r=21\" class=\"screener-pages is-next\">");
  }

  @Test
  void showsTheFiguresOfOneSecurity() throws Exception {
    String ticker = CATALOGUE.tickers().getFirst();
    Listing listing = CATALOGUE.find(ticker).orElseThrow();

    String page = get("/quote.ashx?t=" + ticker).body();

    assertThat(page)
        .contains("body=[Current stock price] delay=[300]\">Price</td>")
        .contains("<b>" + listing.text("Price") + "</b>")
        .contains("<b>" + listing.abbreviated("Market Cap_full_count") + "</b>")
        .contains(">" + listing.text("exchange") + "</a>");
  }

  @Test
  void saysThatATickerIsUnknown() throws Exception {
    HttpResponse<String> answer = get("/quote.ashx?t=%3Cb%3ENOPE");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"&lt;b&gt;NOPE\"</b> not found");
  }

  @Test
  void listsSecuritiesWhoseFiguresAgreeWithEachOther() {
    for (Listing listing : CATALOGUE.rows(1, CATALOGUE.size())) {
      double price = Double.parseDouble(listing.text("Price"));
      assertThat(price)
          .as(listing.ticker())
          .isBetween(
              Double.parseDouble(listing.text("52_w_range_low")),
              Double.parseDouble(listing.text("52_w_range_high")));
      if (!listing.text("Shs Outstand_full_count").equals(Listing.MISSING)) {
        double shares = Double.parseDouble(listing.text("Shs Outstand_full_count"));
        assertThat(Double.parseDouble(listing.text("Market Cap_full_count")))
            .as(listing.ticker())
            .isBetween(price * shares * 0.999, price * shares * 1.001);
      }
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
