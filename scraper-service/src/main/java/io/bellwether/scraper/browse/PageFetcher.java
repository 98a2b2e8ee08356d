package io.bellwether.scraper.browse;

import java.net.URI;
import java.util.Map;

/** Gets pages, one at a time. For one thread. */
public interface PageFetcher extends AutoCloseable {

  /**
   * Asks once.
   *
   * @param conditions headers that make the request conditional; a fetcher that cannot say them
   *     leaves them out
   * @throws NoAnswerException when there is no whole answer in time
   * @throws io.bellwether.contracts.InvalidValueException when the address, or where a redirect
   *     leads, is on a host that is not allowed
   */
  Answer get(URI address, Map<String, String> conditions)
      throws NoAnswerException, InterruptedException;

  @Override
  void close();
}
