package io.bellwether.recommender.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.recommender.audit.AuditConfig.OnFull;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a trail that was not started: what is kept stays in memory. */
class AuditTrailTest {

  private static final int WAITING = 100;

  @TempDir private Path folder;

  @Test
  void answersOnWithoutARecordWhenThereIsNoRoomAndSaysSo() throws InterruptedException {
    AuditTrail trail = full(OnFull.ANSWER);

    trail.keep(AuditTrailTest::record);

    assertThat(trail.lostCount()).isEqualTo(1);
    HealthCheckResponse health = new AuditHealth(trail).call();
    assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(health.getData().orElseThrow())
        .containsEntry("to", "nowhere")
        .containsEntry("lost", 1L);
    trail.stop(new ShutdownEvent());
  }

  @Test
  void refusesAnswersWhenThereIsNoRoomIfToldTo() throws InterruptedException {
    AuditTrail trail = full(OnFull.REFUSE);

    assertThatThrownBy(() -> trail.keep(AuditTrailTest::record))
        .isInstanceOf(NotReadyException.class)
        .hasMessage("answers cannot be recorded, and are refused therefore");

    assertThat(trail.lostCount()).isZero();
    assertThat(new AuditHealth(trail).call().getStatus())
        .isEqualTo(HealthCheckResponse.Status.DOWN);
    trail.stop(new ShutdownEvent());
  }

  @Test
  void refusesSettingsOutOfBoundsAndAFolderInUse() throws InterruptedException {
    assertThatThrownBy(() -> trail(OnFull.ANSWER, WAITING - 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("bellwether.recommender.audit.waiting is 99, but must be 100 to 1000000");

    AuditTrail first = trail(OnFull.ANSWER, WAITING);
    assertThatThrownBy(() -> trail(OnFull.ANSWER, WAITING))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("bellwether.recommender.audit.folder: " + folder)
        .hasMessageContaining("is in use");
    first.stop(new ShutdownEvent());
  }

  private static AnswerGiven record() {
    throw new IllegalStateException("nobody makes it");
  }

  private AuditTrail full(OnFull onFull) {
    AuditTrail trail = trail(onFull, WAITING);
    for (int record = 0; record < WAITING; record++) {
      trail.keep(AuditTrailTest::record);
    }
    return trail;
  }

  private AuditTrail trail(OnFull onFull, int waiting) {
    LogSettings nowhere = new LogSettings("127.0.0.1:1", "test", 1, Duration.ofSeconds(1));
    return new AuditTrail(
        new Settings(folder, waiting, onFull), new OutgoingLog(nowhere), new SimpleMeterRegistry());
  }

  private record Settings(Path folder, int waiting, OnFull onFull) implements AuditConfig {

    @Override
    public MemorySize spoolSize() {
      return new MemorySize(BigInteger.valueOf(1_000));
    }

    @Override
    public Duration sync() {
      return Duration.ofSeconds(1);
    }
  }
}
