package io.bellwether.serving;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogFollower;
import io.bellwether.snapshots.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot with its state, which follows the log until closed. A closed one still answers, as of
 * the moment it was closed.
 */
public final class LiveSnapshot<S extends LiveState> implements AutoCloseable {

  private final Announcement announcement;
  private final Snapshot snapshot;
  private final S state;
  private final LogFollower follower;
  private final Instant since = Instant.now();

  private LiveSnapshot(
      Announcement announcement, Snapshot snapshot, S state, LogFollower follower) {
    this.announcement = announcement;
    this.snapshot = snapshot;
    this.state = state;
    this.follower = follower;
  }

  static <S extends LiveState> LiveSnapshot<S> start(
      Announcement announcement, Snapshot snapshot, S state, Set<Topic> topics, SnapshotLog log) {
    String id = snapshot.manifest().id();
    OffsetVector from = new OffsetVector(snapshot.manifest().offsets()).of(topics);
    LogFollower follower = LogFollower.start(id, from, () -> log.open(id, topics, from), state);
    return new LiveSnapshot<>(announcement, snapshot, state, follower);
  }

  public Announcement announcement() {
    return announcement;
  }

  public String id() {
    return snapshot.manifest().id();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public S state() {
    return state;
  }

  /** When it was loaded. */
  public Instant since() {
    return since;
  }

  /** The log has been folded up to here. */
  public OffsetVector position() {
    return follower.position();
  }

  /** Why it no longer follows the log, or null while it does. */
  public @Nullable Throwable failure() {
    return follower.failure();
  }

  /**
   * Waits until the log has been folded up to its present end.
   *
   * @return whether it was within the time given
   * @throws RefusedSnapshotException if the log cannot be followed from the snapshot's offsets
   */
  boolean awaitCaughtUp(Patience patience) {
    long startNanos = System.nanoTime();
    if (within(patience.reach())) {
      return true;
    }
    Duration left = patience.catchUp().minus(Duration.ofNanos(System.nanoTime() - startNanos));
    return follower.reached() && left.isPositive() && within(left);
  }

  private boolean within(Duration patience) {
    try {
      follower.caughtUp().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new RefusedSnapshotException(
          "the log cannot be followed from its offsets: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while catching up with the log");
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
