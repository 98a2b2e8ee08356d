package io.bellwether.scraper.manners;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which sites refuse. The service itself is no less ready for that. */
@ApplicationScoped
class SitesHealth {

  private final SiteLanes lanes;

  SitesHealth(SiteLanes lanes) {
    this.lanes = lanes;
  }

  void measure(@Observes StartupEvent started, MeterRegistry metrics) {
    metrics.gauge("bellwether.scraper.sites.blocked", this, health -> health.blocked().size());
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck namesBlockedSites() {
    return () -> {
      var response = HealthCheckResponse.named("market sites may be asked").up();
      blocked()
          .forEach(
              state -> {
                Circuit.Opening opening = state.circuit().opening();
                if (opening != null) {
                  response.withData(
                      state.site(),
                      "%s until %s: %s"
                          .formatted(opening.reason(), opening.until(), opening.why()));
                }
              });
      return response.build();
    };
  }

  private List<SiteState> blocked() {
    Instant now = Instant.now();
    return lanes.knownStates().stream().filter(state -> state.circuit().refuses(now)).toList();
  }
}
