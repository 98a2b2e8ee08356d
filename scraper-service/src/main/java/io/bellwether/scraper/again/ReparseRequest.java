package io.bellwether.scraper.again;

import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages to read again.
 *
 * @param source a name of the configuration, or the address that a site was scraped by
 */
public record ReparseRequest(@Nullable String source) {

  public ReparseRequest {
    if (source == null || source.isBlank()) {
      throw new InvalidValueException("source", source, "a source, or the address of a site");
    }
    source = source.replaceFirst("/+$", "");
  }

  String name() {
    return java.util.Objects.requireNonNull(source, "checked by the constructor");
  }
}
