package io.bellwether.scraper.browse;

/** With a real browser, whose window lasts for three pages. */
final class ChromiumFetcherIT extends PageFetcherContract {

  @Override
  PageFetcher open() {
    return new ChromiumFetcher(new Chromium(CONFIG, HOSTS), HOSTS, LIMITS, 3);
  }
}
