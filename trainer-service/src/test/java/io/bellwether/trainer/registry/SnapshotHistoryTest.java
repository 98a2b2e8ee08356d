package io.bellwether.trainer.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotHistoryTest {

  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  private final SnapshotHistory history = new SnapshotHistory();

  @Test
  void servesWhatWasAnnouncedLastAndRollsBackToItsParent() {
    publish("a", null, 1);
    publish("b", "a", 2);
    publish("c", "b", 3);

    assertThat(history.served("equities")).map(SnapshotPublished::id).contains("c");
    assertThat(history.previous("equities")).map(SnapshotPublished::id).contains("b");
    assertThat(history.all())
        .extracting(RegisteredSnapshot::state)
        .containsExactly(SnapshotState.PAST, SnapshotState.PREVIOUS, SnapshotState.SERVED);
  }

  @Test
  void aSnapshotAnnouncedAgainIsServedAndKeepsItsHistory() {
    publish("a", null, 1);
    publish("b", "a", 2);
    publish("a", "b", 3);

    assertThat(history.served("equities")).map(SnapshotPublished::id).contains("a");
    assertThat(history.previous("equities")).map(SnapshotPublished::id).contains("b");
    assertThat(history.all()).extracting(RegisteredSnapshot::id).containsExactly("a", "b");
    assertThat(history.find("a").orElseThrow().announcements())
        .extracting(Announced::publishedAt)
        .containsExactly(minute(1), minute(3));
  }

  @Test
  void theSameEventTwiceChangesNothing() {
    publish("a", null, 1);
    publish("a", null, 1);

    assertThat(history.find("a").orElseThrow().announcements()).hasSize(1);
  }

  @Test
  void linesDoNotMeet() {
    publish("a", null, 1);
    add("x", published("x", "bonds", null, 2, false));

    assertThat(history.served("equities")).map(SnapshotPublished::id).contains("a");
    assertThat(history.served("bonds")).map(SnapshotPublished::id).contains("x");
    assertThat(history.served("funds")).isEmpty();
    assertThat(history.previous("equities")).isEmpty();
  }

  @Test
  void aRefusedSnapshotIsRegisteredWithItsReasonsAndMayStillBePromoted() {
    // Given
    publish("a", null, 1);
    SnapshotRefused refused =
        new SnapshotRefused(
            "b",
            "equities",
            "a",
            OffsetVector.START,
            new TreeMap<>(),
            1,
            "als",
            List.of(),
            "equities/b",
            "0".repeat(64),
            1,
            minute(2),
            List.of("worse", "narrow"));
    add("b", refused);

    // Then
    assertThat(history.knows("b")).isTrue();
    assertThat(history.served("equities")).map(SnapshotPublished::id).contains("a");
    RegisteredSnapshot registered = history.find("b").orElseThrow();
    assertThat(registered.state()).isEqualTo(SnapshotState.REFUSED);
    assertThat(registered.reasons()).containsExactly("worse", "narrow");
    assertThat(registered.announcements()).isEmpty();

    // When
    add("b@3", refused.published("a", minute(3), true, "pinned by anna: it is better"));

    // Then
    RegisteredSnapshot promoted = history.find("b").orElseThrow();
    assertThat(promoted.state()).isEqualTo(SnapshotState.SERVED);
    assertThat(promoted.pinned()).isTrue();
    assertThat(promoted.reasons()).containsExactly("worse", "narrow");
    assertThat(promoted.sayings()).isEqualTo(2);
  }

  @Test
  void theNextMomentIsAfterAllBeforeWhateverOtherClocksSay() {
    Instant ahead = Instant.now().plusSeconds(3600);
    add(
        "a",
        new SnapshotPublished(
            "a",
            "equities",
            null,
            OffsetVector.START,
            new TreeMap<>(),
            1,
            "als",
            List.of(),
            "equities/a",
            "0".repeat(64),
            1,
            ahead,
            false,
            ""));

    assertThat(history.nextMoment("equities")).isAfter(ahead);
    assertThat(history.nextMoment("bonds")).isBefore(ahead);
  }

  private void publish(String id, @Nullable String parentId, int minute) {
    add(id + "@" + minute, published(id, "equities", parentId, minute, false));
  }

  private void add(String eventId, SnapshotPublished published) {
    history.add(new Event<>(eventId, "/test", published.publishedAt(), published));
  }

  private void add(String eventId, SnapshotRefused refused) {
    history.add(new Event<>(eventId, "/test", refused.refusedAt(), refused));
  }

  private static SnapshotPublished published(
      String id, String line, @Nullable String parentId, int minute, boolean pinned) {
    return new SnapshotPublished(
        id,
        line,
        parentId,
        OffsetVector.START,
        new TreeMap<>(),
        1,
        "als",
        List.of(),
        line + "/" + id,
        "0".repeat(64),
        1,
        minute(minute),
        pinned,
        "");
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
