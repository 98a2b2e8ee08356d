package io.bellwether.scraper.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Fetches a site's robots.txt.
 *
 * @see "RFC 9309, section 2.3.1: access results"
 */
final class RobotsReader {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_BYTES = 512 * 1024;

  private RobotsReader() {}

  static Robots read(URI site) throws InterruptedException {
    URI address = site.resolve("/robots.txt");
    HttpResponse<String> answer = get(address);
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return Robots.parse(answer.body());
    }
    if (status == 429) {
      throw new MarketSiteException(
          Reason.THROTTLED, "%s answered 429: wait, or ask less often".formatted(address));
    }
    if (status >= 400 && status < 500) {
      // the site has no rules
      return Robots.parse("");
    }
    throw new MarketSiteException(
        Reason.UNREACHABLE,
        "%s answered %d, so that it is not known what may be read".formatted(address, status));
  }

  private static HttpResponse<String> get(URI address) throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("User-Agent", SiteBrowser.USER_AGENT)
              .build();
      return client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), MAX_BYTES));
    } catch (IOException e) {
      throw new MarketSiteException(
          Reason.UNREACHABLE, "%s cannot be read: %s".formatted(address, e), e);
    }
  }
}
