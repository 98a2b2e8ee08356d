package io.bellwether.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.log.Topic;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.serving.Fixture.Plain;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServedTest {

  private static final Patience AT_ONCE = Patience.of(Duration.ofMillis(1));
  private static final Patience LONG = Patience.of(Duration.ofMinutes(1));

  private final Served<Plain> served = new Served<>(Set.of(Topic.USERS), Plain::new);
  private final Snapshot first = Fixture.snapshot("equities", 1);
  private final Snapshot second = Fixture.snapshot("equities", 2);

  @Test
  void saysThatItIsNotReadyBeforeTheFirstSnapshot() {
    assertThatThrownBy(served::current)
        .isInstanceOf(NotReadyException.class)
        .hasMessage("no snapshot is loaded yet");
    assertThat(served.currentOrNull()).isNull();
    assertThat(served.ageSeconds()).isNaN();
  }

  @Test
  void servesAfterTheTimeGivenWhenTheLogIsAway() {
    served.serve(announcement(first, 1), first, Fixture.SILENT, AT_ONCE);

    assertThat(served.current().state().snapshot()).isSameAs(first);
    assertThat(served.ageSeconds()).isPositive();
  }

  @Test
  void doesNotWaitForALogThatIsNotReached() {
    Patience shortOfReach = new Patience(Duration.ofMillis(1), Duration.ofDays(1));

    served.serve(announcement(first, 1), first, Fixture.SILENT, shortOfReach);

    assertThat(served.current().state().snapshot()).isSameAs(first);
  }

  @Test
  void keepsWhatServesWhenTheNextCannotFollowTheLog() {
    // Given
    served.serve(announcement(first, 1), first, Fixture.SILENT, AT_ONCE);

    // When / Then
    assertThatThrownBy(() -> served.serve(announcement(second, 2), second, Fixture.BROKEN, LONG))
        .isInstanceOf(RefusedSnapshotException.class)
        .hasMessageContaining("offsets are gone");
    assertThat(served.current().snapshot()).isSameAs(first);
  }

  @Test
  void takesOnlyWhatIsNewerForNews() {
    served.serve(announcement(first, 5), first, Fixture.SILENT, AT_ONCE);

    assertThat(served.isNews(announcement(second, 4))).isFalse();
    assertThat(served.isNews(announcement(first, 5))).isFalse();
    assertThat(served.isNews(announcement(second, 6))).isTrue();
  }

  private static Announcement announcement(Snapshot snapshot, int minute) {
    return new Announcement(
        Fixture.published(snapshot, new StoredSnapshot("x", "0f".repeat(32), 1), minute), minute);
  }
}
