package io.bellwether.recommender.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says where records of answers go; down only where answers are refused for want of room. */
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

  private final AuditTrail trail;

  AuditHealth(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("audit")
        .withData("to", trail.isFull() ? "nowhere" : trail.isSpooling() ? "spool" : "log")
        .withData("spool-bytes", trail.spoolBytes())
        .withData("lost", trail.lostCount())
        .status(!(trail.isFull() && trail.refusesWhenFull()))
        .build();
  }
}
