package io.bellwether.scraper.browse;

import io.bellwether.scraper.manners.UserAgent;

final class HttpFetcherTest extends PageFetcherContract {

  @Override
  PageFetcher open() {
    return new HttpFetcher(HOSTS, new UserAgent(CONFIG.userAgent()), LIMITS);
  }
}
