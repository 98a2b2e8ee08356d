package io.bellwether.trainer;

import io.bellwether.trainer.registry.SnapshotRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while announcements are followed: a follower that died does not come back by itself. */
@Liveness
@ApplicationScoped
class TrainerHealth implements HealthCheck {

  private final SnapshotRegistry registry;

  TrainerHealth(SnapshotRegistry registry) {
    this.registry = registry;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("snapshot announcements").status(registry.alive()).build();
  }
}
