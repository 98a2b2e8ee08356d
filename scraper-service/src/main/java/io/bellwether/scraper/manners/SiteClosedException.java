package io.bellwether.scraper.manners;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.time.Instant;

/** A site refuses, or has failed too often: nothing is asked of it until a moment. */
public final class SiteClosedException extends RuntimeException {

  private final Reason reason;

  SiteClosedException(String site, Reason reason, String why, Instant until) {
    super("%s is left alone until %s: %s".formatted(site, until, why));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
