package io.bellwether.scraper.manners;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import java.time.Duration;

/**
 * What is borne of a site, and for how long.
 *
 * @param attempts at one page
 * @param failures in a row, of any pages, that open the circuit
 * @param backOff between attempts
 * @param coolDown of an open circuit
 * @param longestWait that a site may ask for while a run waits; a longer one stops the run
 */
record Patience(
    int attempts, int failures, BackOff backOff, BackOff coolDown, Duration longestWait) {

  Patience {
    if (attempts < 1 || failures < 1) {
      throw new InvalidValueException(
          "bellwether.scraper.manners.attempts and .failures",
          attempts + " and " + failures,
          "at least 1");
    }
  }

  static Patience of(ScraperConfig.Manners config) {
    return new Patience(
        config.attempts(),
        config.failures(),
        new BackOff(config.backOff(), config.longestBackOff()),
        new BackOff(config.coolDown(), config.longestCoolDown()),
        config.longestWait());
  }
}
