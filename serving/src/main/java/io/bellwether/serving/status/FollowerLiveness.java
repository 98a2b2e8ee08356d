package io.bellwether.serving.status;

import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Down when the log is no longer followed: answers would grow stale until a restart. */
@Liveness
@ApplicationScoped
public class FollowerLiveness implements HealthCheck {

  private final Served<?> served;

  FollowerLiveness(Served<?> served) {
    this.served = served;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder check = HealthCheckResponse.named("log-follower");
    LiveSnapshot<?> current = served.currentOrNull();
    Throwable failure = current == null ? null : current.failure();
    return failure == null
        ? check.up().build()
        : check.down().withData("reason", failure.toString()).build();
  }
}
