package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogFollower;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that were announced, folded from the topic {@code snapshots}. The topic is small,
 * so it is read from its start each time.
 */
@ApplicationScoped
public class SnapshotRegistry {

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final Map<String, SnapshotPublished> known = new LinkedHashMap<>();
  private volatile @Nullable LogFollower follower;

  SnapshotRegistry(LogSettings log, DeadLetters deadLetters) {
    this.log = log;
    this.deadLetters = deadLetters;
  }

  /** Oldest first. */
  public synchronized List<SnapshotPublished> all() {
    return List.copyOf(known.values());
  }

  public synchronized Optional<SnapshotPublished> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  synchronized boolean knows(String id) {
    return known.containsKey(id);
  }

  synchronized Optional<SnapshotPublished> latestOf(String line) {
    return known.values().stream()
        .filter(snapshot -> snapshot.line().equals(line))
        .reduce((earlier, later) -> later);
  }

  /** What the log has taken: known at once, so that nothing is announced again meanwhile. */
  synchronized void add(SnapshotPublished snapshot) {
    known.putIfAbsent(snapshot.id(), snapshot);
  }

  /** Returns when everything announced before the start has been read. */
  void awaitCaughtUp() {
    LogFollower following = follower;
    if (following == null) {
      throw new IllegalStateException("announcements are not followed yet");
    }
    try {
      following.caughtUp().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("announcements are no longer followed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while earlier announcements are read");
    }
  }

  /** Whether announcements are still being followed. */
  public boolean alive() {
    LogFollower following = follower;
    return following != null && following.failure() == null;
  }

  void start(@Observes StartupEvent started) {
    follower =
        LogFollower.start(
            "snapshots",
            OffsetVector.START,
            () -> new LogReader(log, Set.of(Topic.SNAPSHOTS), OffsetVector.START, deadLetters),
            this::fold);
  }

  void stop(@Observes ShutdownEvent stopped) {
    LogFollower following = follower;
    if (following != null) {
      following.close();
    }
  }

  private void fold(LogEntry entry) {
    if (entry instanceof LogEntry.Recorded recorded
        && recorded.event().payload() instanceof SnapshotPublished snapshot) {
      add(snapshot);
    }
  }
}
