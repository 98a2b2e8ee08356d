package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.source.SourceSettings;
import io.bellwether.scraper.source.Sources;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to scrape: a configured source, or a site with a screener.
 *
 * @param address of the site, such as {@code http://127.0.0.1:8090}
 * @param source its name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScrapeRequest(@Nullable URI address, @Nullable String source) {

  public ScrapeRequest {
    if ((address == null) == (source == null)) {
      throw new InvalidValueException(
          "address", address, "the address of a market site, or source the name of one");
    }
    if (address != null && (address.getRawQuery() != null || address.getRawFragment() != null)) {
      throw new InvalidValueException("address", address.toString(), "without query and fragment");
    }
  }

  /** Throws when the source is not known or its site may not be visited. */
  SourceSettings of(Sources sources) {
    if (source != null) {
      return sources.named(source);
    }
    return sources.at(java.util.Objects.requireNonNull(address, "checked by the constructor"));
  }
}
