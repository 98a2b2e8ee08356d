package io.bellwether.scraper.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That a page was seen.
 *
 * @param source that it belongs to
 * @param sha256 of its content, under which it is kept
 * @param seenAt when the site said so last, be it that the page has not changed
 * @param etag what the site calls this state of the page
 * @param lastModified when the page changed last, in the site's words
 * @param freshUntil until when the site says that the page will not change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Capture(
    String address,
    String source,
    String sha256,
    Instant seenAt,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant freshUntil) {

  /**
   * Headers that ask for the page only if it has changed.
   *
   * @see "RFC 9110, section 13.1"
   */
  public Map<String, String> conditions() {
    Map<String, String> conditions = new TreeMap<>();
    if (etag != null) {
      conditions.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      conditions.put("If-Modified-Since", lastModified);
    }
    return conditions;
  }

  public boolean freshAt(Instant moment) {
    return freshUntil != null && moment.isBefore(freshUntil);
  }

  /** The same page, seen again. */
  public Capture seenAgain(Instant moment, @Nullable Instant nowFreshUntil) {
    return new Capture(address, source, sha256, moment, etag, lastModified, nowFreshUntil);
  }
}
