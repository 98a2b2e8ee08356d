package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said of snapshots, folded from the topic {@code snapshots}. Of a line that
 * snapshot is in service which was announced last. Not for several threads.
 */
public final class SnapshotHistory {

  private final Set<String> folded = new HashSet<>();
  private final List<SnapshotPublished> published = new ArrayList<>();
  private final Map<String, SnapshotRefused> refused = new LinkedHashMap<>();

  /** What the log says now, read from its beginning: the topic is small. */
  static SnapshotHistory read(LogSettings log, DeadLetters deadLetters) {
    SnapshotHistory history = new SnapshotHistory();
    try (LogReader reader =
        new LogReader(log, Set.of(Topic.SNAPSHOTS), OffsetVector.START, deadLetters)) {
      reader.readTo(reader.end(), history::fold, left -> {});
    }
    return history;
  }

  void fold(LogEntry entry) {
    if (entry instanceof LogEntry.Recorded recorded) {
      add(recorded.event());
    }
  }

  /** Takes an event in; the same again changes nothing. */
  public void add(Event<? extends DomainEvent> event) {
    if (!folded.add(event.id())) {
      return;
    }
    if (event.payload() instanceof SnapshotPublished announced) {
      published.add(announced);
      // a service that answers goes by this order too
      published.sort(Comparator.comparing(SnapshotPublished::publishedAt));
    } else if (event.payload() instanceof SnapshotRefused refusal) {
      refused.putIfAbsent(refusal.id(), refusal);
    }
  }

  public boolean knows(String id) {
    return refused.containsKey(id) || lastOf(id).isPresent();
  }

  /** The announcement that is in force. */
  public Optional<SnapshotPublished> served(String line) {
    return published.stream()
        .filter(announced -> announced.line().equals(line))
        .reduce((earlier, later) -> later);
  }

  /** Where a rollback leads: what was in service before what is. */
  public Optional<SnapshotPublished> previous(String line) {
    return served(line).map(SnapshotPublished::parentId).flatMap(this::lastOf);
  }

  /** A snapshot's last announcement. */
  public Optional<SnapshotPublished> lastOf(String id) {
    return published.stream()
        .filter(announced -> announced.id().equals(id))
        .reduce((earlier, later) -> later);
  }

  public Optional<SnapshotRefused> refusal(String id) {
    return Optional.ofNullable(refused.get(id));
  }

  public Optional<RegisteredSnapshot> find(String id) {
    List<SnapshotPublished> announced =
        published.stream().filter(each -> each.id().equals(id)).toList();
    SnapshotRefused refusal = refused.get(id);
    if (announced.isEmpty()) {
      return refusal == null ? Optional.empty() : Optional.of(RegisteredSnapshot.of(refusal));
    }
    return Optional.of(RegisteredSnapshot.of(announced, refusal, state(announced.getLast())));
  }

  /** In the order in which they were registered. */
  public List<RegisteredSnapshot> all() {
    Set<String> ids = new HashSet<>(refused.keySet());
    published.forEach(announced -> ids.add(announced.id()));
    return ids.stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(RegisteredSnapshot::registeredAt)
                .thenComparing(RegisteredSnapshot::id))
        .toList();
  }

  /**
   * When the next thing is said of a line: now, and after all before, whatever the clocks of other
   * processes say.
   */
  public Instant nextMoment(String line) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant last = served(line).map(SnapshotPublished::publishedAt).orElse(Instant.MIN);
    return now.isAfter(last) ? now : last.plusMillis(1);
  }

  private SnapshotState state(SnapshotPublished announced) {
    if (isId(served(announced.line()).orElse(null), announced.id())) {
      return SnapshotState.SERVED;
    }
    return isId(previous(announced.line()).orElse(null), announced.id())
        ? SnapshotState.PREVIOUS
        : SnapshotState.PAST;
  }

  private static boolean isId(@Nullable SnapshotPublished announced, String id) {
    return announced != null && Objects.equals(announced.id(), id);
  }
}
