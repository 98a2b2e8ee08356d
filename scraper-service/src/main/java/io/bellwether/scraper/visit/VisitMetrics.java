package io.bellwether.scraper.visit;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts pages and failures by site. */
@ApplicationScoped
class VisitMetrics {

  private final MeterRegistry registry;

  VisitMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A page was read.
   *
   * @param sent whether the site sent it
   */
  void read(String site, boolean sent) {
    String from = sent ? "site" : "cache";
    registry.counter("bellwether.scraper.pages", "site", site, "from", from).increment();
  }

  void failed(String site, Reason reason) {
    String name = reason.name().toLowerCase(Locale.ROOT);
    registry.counter("bellwether.scraper.failures", "site", site, "reason", name).increment();
  }
}
