package io.bellwether.scraper.browse;

import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.manners.UserAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.function.Predicate;

/** Makes what gets pages. */
@ApplicationScoped
public class PageFetchers {

  private final ScraperConfig config;
  private final AllowedHosts hosts;
  private final Chromium chromium;

  PageFetchers(ScraperConfig config, AllowedHosts hosts, Chromium chromium) {
    this.config = config;
    this.hosts = hosts;
    this.chromium = chromium;
  }

  public UserAgent agent() {
    return chromium.agent();
  }

  /**
   * A fetcher that must be closed.
   *
   * @param permitted what the site's own rules let a machine ask for; asked about the parts of a
   *     page, since whoever asks for the page knows the rules
   * @throws io.bellwether.scraper.page.MarketSiteException when there is no browser
   */
  public PageFetcher open(Reading reading, Steps steps, Predicate<URI> permitted) {
    return switch (reading) {
      case FETCHED -> {
        chromium.executable();
        yield new ChromiumFetcher(chromium, hosts, limits(), config.pagesPerWindow());
      }
      case RENDERED -> {
        chromium.executable();
        yield new ChromiumRenderer(
            chromium, hosts, limits(), steps, permitted, config.pagesPerWindow());
      }
      case HTTP -> plain();
    };
  }

  /** Without a browser. */
  public PageFetcher plain() {
    return new HttpFetcher(hosts, agent(), limits());
  }

  private Limits limits() {
    return new Limits(config.pageTimeout(), config.pageBytes());
  }
}
