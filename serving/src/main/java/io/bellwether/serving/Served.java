package io.bellwether.serving;

import io.bellwether.contracts.log.Topic;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.snapshots.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one snapshot that answers. The next one is built beside it, catches up with the log, is
 * warmed and takes its place at once; requests at hand end on the one they began with. Read by any
 * number of threads, changed by one.
 */
public final class Served<S extends LiveState> implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Served.class);
  private static final double MILLIS_PER_SECOND = 1000;

  private final Set<Topic> topics;
  private final Function<Snapshot, S> stateOver;

  private volatile @Nullable LiveSnapshot<S> current;

  /**
   * @param topics that the state folds
   * @param stateOver makes the state of a snapshot before any entry of the log
   */
  public Served(Set<Topic> topics, Function<Snapshot, S> stateOver) {
    this.topics = Set.copyOf(topics);
    this.stateOver = stateOver;
  }

  /** The snapshot that answers; throws {@link NotReadyException} before the first. */
  public LiveSnapshot<S> current() {
    LiveSnapshot<S> answering = current;
    if (answering == null) {
      throw new NotReadyException("no snapshot is loaded yet");
    }
    return answering;
  }

  public @Nullable LiveSnapshot<S> currentOrNull() {
    return current;
  }

  /** Time since the snapshot that answers was published; NaN before the first. */
  public double ageSeconds() {
    LiveSnapshot<S> answering = current;
    return answering == null
        ? Double.NaN
        : Duration.between(answering.announcement().snapshot().publishedAt(), Instant.now())
                .toMillis()
            / MILLIS_PER_SECOND;
  }

  /** Whether an announcement is of something newer than what answers. */
  public boolean isNews(Announcement announcement) {
    LiveSnapshot<S> answering = current;
    return answering == null || announcement.compareTo(answering.announcement()) > 0;
  }

  /**
   * Puts a snapshot into service.
   *
   * @param patience how long it may take to catch up with the log before it serves all the same,
   *     with a warning
   * @throws RefusedSnapshotException if the log cannot be followed from its offsets; what was in
   *     service stays
   */
  public void serve(
      Announcement announcement, Snapshot snapshot, SnapshotLog log, Patience patience) {
    LiveSnapshot<S> next =
        LiveSnapshot.start(announcement, snapshot, stateOver.apply(snapshot), topics, log);
    try {
      if (!next.awaitCaughtUp(patience)) {
        LOG.warnf("snapshot serves before it caught up id=%s patience=%s", next.id(), patience);
      }
      next.state().warm();
    } catch (RuntimeException e) {
      next.close();
      throw e;
    }
    LiveSnapshot<S> last = current;
    current = next;
    LOG.infof(
        "snapshot in service id=%s model=%s last=%s",
        next.id(), snapshot.manifest().servedModel(), last == null ? "none" : last.id());
    if (last != null) {
      last.close();
    }
  }

  /** Ends following the log; what is in service answers on. */
  @Override
  public void close() {
    LiveSnapshot<S> answering = current;
    if (answering != null) {
      answering.close();
    }
  }
}
