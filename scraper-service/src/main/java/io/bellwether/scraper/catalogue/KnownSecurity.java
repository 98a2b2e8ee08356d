package io.bellwether.scraper.catalogue;

import io.bellwether.contracts.event.Security;
import io.bellwether.scraper.merge.Identity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher must know of a security to tell whether it has changed.
 *
 * @param factsSha256 digest of its facts without when and where they were read
 * @param eventId of the event they came with
 * @param identity by what it can be recognised
 * @param delistedAt since when nobody lists it; null while it is listed
 */
public record KnownSecurity(
    String factsSha256,
    String eventId,
    Instant asOf,
    Identity identity,
    @Nullable Instant delistedAt) {

  /** What will be known when the security is in the catalogue. */
  public static KnownSecurity of(Security security) {
    return new KnownSecurity(
        FactsDigest.facts(security),
        FactsDigest.eventId(security),
        // the catalogue keeps milliseconds
        security.asOf().truncatedTo(ChronoUnit.MILLIS),
        Identity.of(security),
        security.delistedAt());
  }
}
