package io.bellwether.scraper.catalogue;

import java.time.Instant;

/**
 * What a publisher must know of a security to tell whether it has changed.
 *
 * @param factsSha256 digest of its facts without when and where they were read
 * @param eventId of the event they came with
 */
public record KnownSecurity(String factsSha256, String eventId, Instant asOf) {}
