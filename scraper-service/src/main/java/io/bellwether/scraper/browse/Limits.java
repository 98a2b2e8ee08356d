package io.bellwether.scraper.browse;

import io.bellwether.contracts.InvalidValueException;
import java.time.Duration;

/** How long one page may take, and how many bytes it may have. */
record Limits(Duration patience, int mostBytes) {

  Limits {
    if (!patience.isPositive()) {
      throw new InvalidValueException("bellwether.scraper.page-timeout", patience, "positive");
    }
    if (mostBytes < 1) {
      throw new InvalidValueException("bellwether.scraper.page-bytes", mostBytes, "at least 1");
    }
  }
}
