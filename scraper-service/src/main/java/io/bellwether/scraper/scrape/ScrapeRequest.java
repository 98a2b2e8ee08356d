package io.bellwether.scraper.scrape;

import io.bellwether.contracts.InvalidValueException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to scrape.
 *
 * @param address of the site, such as {@code http://127.0.0.1:8090}
 */
public record ScrapeRequest(@Nullable URI address) {

  public ScrapeRequest {
    if (address == null) {
      throw new InvalidValueException("address", null, "the address of a market site");
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new InvalidValueException("address", address.toString(), "without query and fragment");
    }
  }

  URI site() {
    return java.util.Objects.requireNonNull(address, "checked by the constructor");
  }
}
