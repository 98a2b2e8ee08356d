package io.bellwether.serving.status;

import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.serving.feed.SnapshotFeed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Up as soon as a snapshot serves; says which, or what it waits for. */
@Readiness
@ApplicationScoped
public class SnapshotReadiness implements HealthCheck {

  private final Served<?> served;
  private final SnapshotFeed feed;

  SnapshotReadiness(Served<?> served, SnapshotFeed feed) {
    this.served = served;
    this.feed = feed;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder check =
        HealthCheckResponse.named("snapshot").withData("line", feed.line());
    String refusal = feed.lastRefusal();
    if (refusal != null) {
      check.withData("last-refused", refusal);
    }
    LiveSnapshot<?> current = served.currentOrNull();
    return current == null
        ? check.down().withData("reason", "no snapshot is loaded yet").build()
        : check.up().withData("id", current.id()).build();
  }
}
