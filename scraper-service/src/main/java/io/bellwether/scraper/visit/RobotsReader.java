package io.bellwether.scraper.visit;

import io.bellwether.scraper.browse.Answer;
import io.bellwether.scraper.browse.NoAnswerException;
import io.bellwether.scraper.browse.PageFetcher;
import io.bellwether.scraper.manners.RetryAfter;
import io.bellwether.scraper.manners.Robots;
import io.bellwether.scraper.manners.SiteLane;
import io.bellwether.scraper.manners.UserAgent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks a site for its robots.txt. Without an answer nobody knows what may be read, so that it is
 * asked for until the site is left alone.
 *
 * @see "RFC 9309, section 2.3.1: access results"
 */
final class RobotsReader {

  private RobotsReader() {}

  static Robots read(URI site, UserAgent agent, PageFetcher fetcher, SiteLane lane)
      throws InterruptedException {
    URI address = site.resolve("/robots.txt");
    while (true) {
      lane.awaitTurn();
      try {
        Answer answer = fetcher.get(address, Map.of());
        int status = answer.status();
        if (status >= 200 && status < 300) {
          lane.answered();
          return Robots.of(answer.text(), agent);
        }
        String why = "%s answered %d".formatted(address, status);
        if (status == 429) {
          Duration asked =
              RetryAfter.parse(answer.header("retry-after"), Instant.now()).orElse(Duration.ZERO);
          lane.slowDown(asked, why);
        } else if (status >= 400 && status < 500) {
          // the site has no rules
          lane.answered();
          return Robots.of("", agent);
        } else {
          lane.failed(why + ", so that it is not known what may be read");
        }
      } catch (NoAnswerException e) {
        lane.failed(String.valueOf(e.getMessage()));
      }
    }
  }
}
