package io.bellwether.trainer.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Alive while answers are followed: what ended for good does not come back by itself. */
@Liveness
@ApplicationScoped
class OutcomeLiveness implements HealthCheck {

  private final OutcomeProjection projection;

  OutcomeLiveness(OutcomeProjection projection) {
    this.projection = projection;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder check = HealthCheckResponse.named("outcomes of answers");
    Throwable failure = projection.failure();
    return failure == null
        ? check.up().build()
        : check.down().withData("reason", failure.toString()).build();
  }
}
