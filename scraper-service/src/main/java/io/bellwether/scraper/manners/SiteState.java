package io.bellwether.scraper.manners;

import java.time.Instant;

/**
 * What must be remembered of a site when this process is killed.
 *
 * @param site its host and port
 * @param notBefore a moment that the site named, before which it wants no request
 */
record SiteState(String site, Circuit circuit, Instant notBefore) {

  static SiteState unknown(String site) {
    return new SiteState(site, Circuit.CLOSED, Instant.EPOCH);
  }
}
