package io.bellwether.scraper.layout;

import io.bellwether.contracts.identity.Mic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever hands in a file says of it.
 *
 * @param market of rows that name none
 * @param currency of all amounts in a file that names none
 * @param asOf when the file's facts were true; null where nobody says
 * @param seenAt when the file was handed in
 * @param sha256 of its content, under which it is kept
 */
public record Terms(
    Mic market, String currency, @Nullable Instant asOf, Instant seenAt, String sha256) {

  Instant told() {
    Instant said = asOf;
    return said == null ? seenAt : said;
  }

  String address() {
    return "sha256:" + sha256;
  }
}
