package io.bellwether.scraper.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the catalogue keeps up with the log; alive until it has stopped for good. */
@ApplicationScoped
class CatalogueHealth {

  private final CatalogueProjection projection;

  CatalogueHealth(CatalogueProjection projection) {
    this.projection = projection;
  }

  @Produces
  @Readiness
  @ApplicationScoped
  HealthCheck keepsUp() {
    return () ->
        HealthCheckResponse.named("catalogue follows the log")
            .status(projection.connected())
            .build();
  }

  @Produces
  @Liveness
  @ApplicationScoped
  HealthCheck lives() {
    return () -> {
      Throwable failure = projection.failure();
      var response = HealthCheckResponse.named("catalogue has not stopped").status(failure == null);
      return (failure == null ? response : response.withData("failure", failure.toString()))
          .build();
    };
  }
}
