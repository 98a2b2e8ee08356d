package io.bellwether.serving.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.serving.Announcement;
import io.bellwether.serving.Fixture;
import io.bellwether.serving.Fixture.Plain;
import io.bellwether.serving.Patience;
import io.bellwether.serving.Served;
import io.bellwether.serving.SnapshotLog;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class FollowerLivenessTest {

  private final Served<Plain> served = new Served<>(Set.of(Topic.USERS), Plain::new);
  private final FollowerLiveness liveness = new FollowerLiveness(served);
  private final AtomicBoolean broken = new AtomicBoolean();

  @Test
  void isUpBeforeTheFirstSnapshot() {
    assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isUpWhileTheBrokerIsAwayAndDownOnceTheLogCannotBeFollowed() {
    // Given
    Snapshot snapshot = Fixture.snapshot("equities", 1);
    StoredSnapshot stored = new StoredSnapshot("x", "0f".repeat(32), 1);
    served.serve(
        new Announcement(Fixture.published(snapshot, stored, 1), 1),
        snapshot,
        awayThenBroken(),
        Patience.of(Duration.ofMillis(1)));
    assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

    // When
    broken.set(true);

    // Then
    await().atMost(Duration.ofSeconds(10)).until(() -> liveness.call().getStatus() == Status.DOWN);
    HealthCheckResponse down = liveness.call();
    assertThat(down.getData().orElseThrow().get("reason"))
        .isEqualTo("java.lang.IllegalStateException: offsets are gone");
  }

  private SnapshotLog awayThenBroken() {
    return (id, topics, from) -> {
      if (broken.get()) {
        throw new IllegalStateException("offsets are gone");
      }
      throw new LogUnavailableException("no broker", null);
    };
  }
}
