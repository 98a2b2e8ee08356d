package io.bellwether.scraper.catalogue;

import io.bellwether.contracts.event.Security;
import io.bellwether.scraper.merge.Identity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher must know of a security to tell whether it has changed.
 *
 * @param factsSha256 digest of its facts without when and where they were read; null of one that
 *     was just written
 * @param eventId of the event they came with
 * @param identity by what it can be recognised
 * @param delistedAt since when nobody lists it; null while it is listed
 */
public record KnownSecurity(
    @Nullable String factsSha256,
    String eventId,
    Instant asOf,
    Identity identity,
    @Nullable Instant delistedAt) {

  /** What the catalogue will know of a security when it has it. */
  public static KnownSecurity of(Security security) {
    return new KnownSecurity(
        FactsDigest.facts(security),
        FactsDigest.eventId(security),
        kept(security.asOf()),
        Identity.of(security),
        security.delistedAt());
  }

  /** The same of one that was just written, without the digest, which costs time. */
  public static KnownSecurity written(Security security, String eventId) {
    return new KnownSecurity(
        null, eventId, kept(security.asOf()), Identity.of(security), security.delistedAt());
  }

  /** The catalogue keeps milliseconds. */
  private static Instant kept(Instant asOf) {
    return asOf.truncatedTo(ChronoUnit.MILLIS);
  }
}
