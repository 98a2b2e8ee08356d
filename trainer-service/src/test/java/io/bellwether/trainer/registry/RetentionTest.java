package io.bellwether.trainer.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final SnapshotHistory history = new SnapshotHistory();

  @Test
  void whatIsBeyondTheCountIsOverdue() {
    publish("a", null, 50);
    publish("b", "a", 40);
    refuse("c", 30);
    publish("d", "b", 20);
    publish("e", "d", 10);

    // e serves, d is what a rollback leads to, c and b are the next newest
    assertThat(overdue(3, 90)).containsExactly("b", "a");
    assertThat(overdue(4, 90)).containsExactly("a");
    assertThat(overdue(5, 90)).isEmpty();
  }

  @Test
  void whatIsOlderThanTheAgeIsOverdue() {
    publish("a", null, 50);
    refuse("b", 45);
    publish("c", "a", 20);
    publish("d", "c", 10);

    assertThat(overdue(20, 40)).containsExactly("b", "a");
    assertThat(overdue(20, 47)).containsExactly("a");
  }

  @Test
  void whatServesAndWhatARollbackLeadsToStayHoweverOld() {
    publish("a", null, 300);
    publish("b", "a", 200);

    assertThat(overdue(1, 1)).isEmpty();
  }

  @Test
  void whatWasRolledBackToServesAndWhatIsPinnedStays() {
    publish("a", null, 300);
    publish("b", "a", 200);
    publish("c", "b", 100);
    publish("a", null, 90);

    // the pinned one is the one that serves
    assertThat(overdue(1, 1)).containsExactly("c", "b");
  }

  @Test
  void boundsThatKeepNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(0, Duration.ofDays(1)))
        .withMessage("bellwether.retention.count is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(1, Duration.ZERO))
        .withMessageStartingWith("bellwether.retention.age is PT0S, but must be at least");
  }

  private List<String> overdue(int count, int days) {
    return new Retention(count, Duration.ofDays(days))
        .overdue(history.all(), NOW).stream().map(RegisteredSnapshot::id).toList();
  }

  private void publish(String id, @Nullable String parentId, int daysAgo) {
    SnapshotPublished published =
        refused(id, daysAgo).published(parentId, NOW.minus(Duration.ofDays(daysAgo)), false, "");
    history.add(new Event<>(id + "@" + daysAgo, "/test", published.publishedAt(), published));
  }

  private void refuse(String id, int daysAgo) {
    SnapshotRefused refused = refused(id, daysAgo);
    history.add(new Event<>(id, "/test", refused.refusedAt(), refused));
  }

  private static SnapshotRefused refused(String id, int daysAgo) {
    return new SnapshotRefused(
        id,
        "equities",
        null,
        OffsetVector.START,
        new TreeMap<>(),
        1,
        "als",
        List.of(),
        "equities/" + id,
        "0".repeat(64),
        1,
        NOW.minus(Duration.ofDays(daysAgo)),
        List.of("worse"));
  }
}
