package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.Event;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The history of snapshots, kept up to date from the log. */
@ApplicationScoped
public class SnapshotRegistry {

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final SnapshotHistory history = new SnapshotHistory();
  private volatile @Nullable LogFollower follower;

  SnapshotRegistry(LogSettings log, DeadLetters deadLetters) {
    this.log = log;
    this.deadLetters = deadLetters;
  }

  /** Oldest first. */
  public synchronized List<RegisteredSnapshot> all() {
    return history.all();
  }

  public synchronized Optional<RegisteredSnapshot> find(String id) {
    return history.find(id);
  }

  public synchronized Optional<SnapshotPublished> served(String line) {
    return history.served(line);
  }

  /** What the log has taken: known at once, before the follower comes to it. */
  synchronized void add(Event<? extends DomainEvent> event) {
    history.add(event);
  }

  /** Returns when everything announced before the start has been read. */
  public void awaitCaughtUp() {
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

  private synchronized void fold(LogEntry entry) {
    history.fold(entry);
  }
}
