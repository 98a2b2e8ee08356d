package io.bellwether.scraper.publish;

import io.bellwether.contracts.event.Security;
import io.bellwether.scraper.catalogue.FactsDigest;
import io.bellwether.scraper.catalogue.KnownSecurity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a security that was read is news to the catalogue. */
enum SecurityNews {
  /** It is to be published. */
  NEW,
  /** The same facts are known. */
  KNOWN,
  /** The same job published it before it was cut off, beyond what it had noted. */
  OWN,
  /** Other facts are known that are newer. */
  OUTDATED;

  /**
   * Compares with what is known.
   *
   * @param resumedSince when the job began before it was cut off; null for one that begins now
   */
  static SecurityNews of(
      Security read,
      String eventId,
      @Nullable KnownSecurity known,
      @Nullable Instant resumedSince) {
    if (known == null) {
      return NEW;
    }
    boolean sameEvent = known.eventId().equals(eventId);
    if (sameEvent || FactsDigest.facts(read).equals(known.factsSha256())) {
      boolean own = resumedSince != null && (sameEvent || !known.asOf().isBefore(resumedSince));
      return own ? OWN : KNOWN;
    }
    // the catalogue keeps milliseconds
    return read.asOf().truncatedTo(ChronoUnit.MILLIS).isBefore(known.asOf()) ? OUTDATED : NEW;
  }
}
