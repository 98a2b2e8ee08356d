package io.bellwether.scraper.visit;

import io.bellwether.scraper.browse.Answer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when a site says that a page will not change.
 *
 * @see "RFC 9111, sections 4.2.1 and 5.2.2"
 */
final class Freshness {

  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age=\"?(\\d{1,9})");

  private Freshness() {}

  /** Null when it does not say so. */
  static @Nullable Instant of(Answer answer, Instant now) {
    String control = answer.header("cache-control");
    if (control == null) {
      return null;
    }
    String directives = control.toLowerCase(Locale.ROOT);
    Matcher maxAge = MAX_AGE.matcher(directives);
    boolean kept = !directives.contains("no-store") && !directives.contains("no-cache");
    return kept && maxAge.find() ? now.plusSeconds(Long.parseLong(maxAge.group(1))) : null;
  }
}
