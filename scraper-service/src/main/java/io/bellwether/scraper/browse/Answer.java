package io.bellwether.scraper.browse;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site answered.
 *
 * @param address where the answer came from, behind any redirects
 * @param headers by lower-case name
 * @param tooLarge whether the page is larger than pages may be; its text is empty then
 */
public record Answer(
    int status, URI address, Map<String, String> headers, String text, boolean tooLarge) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  public @Nullable String header(String lowerCaseName) {
    return headers.get(lowerCaseName);
  }
}
