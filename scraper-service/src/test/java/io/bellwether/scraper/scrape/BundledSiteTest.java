package io.bellwether.scraper.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.localstack.site.MarketSite;
import io.bellwether.localstack.site.SiteCatalogue;
import io.bellwether.scraper.facts.QuoteFacts;
import io.bellwether.scraper.facts.ReadSecurity;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import io.bellwether.scraper.page.QuotePage;
import io.bellwether.scraper.page.ScreenerPage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page of the site that comes with the project, as it is served, without a browser. */
final class BundledSiteTest {

  private static final SiteCatalogue CATALOGUE = SiteCatalogue.bundled();

  @Test
  void isReadToTheLastFigureOfTheLastSecurity() throws Exception {
    try (MarketSite site = MarketSite.start(0, CATALOGUE);
        HttpClient client = HttpClient.newHttpClient()) {
      List<String> listed = new ArrayList<>();
      ScreenerPage page;
      do {
        page =
            ScreenerPage.parse(get(client, site, "/screener.ashx?v=111&r=" + (1 + listed.size())));
        listed.addAll(page.tickers());
      } while (listed.size() < page.total() && !page.tickers().isEmpty());

      assertThat(listed).isEqualTo(CATALOGUE.tickers());
      for (String ticker : listed) {
        Quote quote = (Quote) QuotePage.parse(get(client, site, "/quote.ashx?t=" + ticker));
        ReadSecurity facts =
            QuoteFacts.of(quote, new Provenance("market-site", ticker, Instant.EPOCH, null));
        assertThat(facts.security().ticker()).isEqualTo(ticker);
        assertThat(facts.notes()).as(ticker).isEmpty();
        assertThat(facts.security().figures())
            .as(ticker)
            .containsKeys(Figure.PRICE, Figure.VOLUME, Figure.LOW_52_WEEKS);
      }
    }
  }

  private static String get(HttpClient client, MarketSite site, String path)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(site.address().resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }
}
