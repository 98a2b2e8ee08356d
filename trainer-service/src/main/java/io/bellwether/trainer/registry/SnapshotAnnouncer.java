package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.Fence;
import io.bellwether.eventlog.FenceLostException;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Says something of snapshots to the log, knowing all that was said before. Of several processes
 * that do, one at a time gets through: each decides behind a {@link Fence} upon the log as it is
 * then, and one that was overtaken decides again.
 */
@ApplicationScoped
public class SnapshotAnnouncer {

  private static final Logger LOG = Logger.getLogger(SnapshotAnnouncer.class);
  private static final String FENCE = "snapshots";
  private static final int TRIES = 10;

  private final LogSettings log;
  private final DeadLetters deadLetters;
  private final SnapshotRegistry registry;

  SnapshotAnnouncer(LogSettings log, DeadLetters deadLetters, SnapshotRegistry registry) {
    this.log = log;
    this.deadLetters = deadLetters;
    this.registry = registry;
  }

  /**
   * Returns when the log has what was decided, or nothing was to be said.
   *
   * @param decide gives the event to write, or nothing; may be asked several times, and what it
   *     throws ends it
   * @return what was written
   * @throws LogUnavailableException when the broker does not answer, or others overtake for ever
   */
  public synchronized Optional<DomainEvent> announce(
      Function<SnapshotHistory, Optional<? extends DomainEvent>> decide) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try (Fence fence = Fence.take(log, FENCE)) {
        SnapshotHistory history = SnapshotHistory.read(log, deadLetters);
        Optional<? extends DomainEvent> decided = decide.apply(history);
        decided.ifPresent(event -> write(event, history, fence));
        return decided.map(Function.identity());
      } catch (FenceLostException overtaken) {
        LOG.infof("overtaken by another process, deciding again attempt=%d", attempt);
      }
    }
    throw new LogUnavailableException(
        "other processes announced snapshots meanwhile, %d times".formatted(TRIES), null);
  }

  private void write(DomainEvent event, SnapshotHistory history, Fence fence) {
    switch (event) {
      case SnapshotPublished published -> {
        write(
            EventType.SNAPSHOT_PUBLISHED,
            event(published.id(), published.publishedAt(), published, history),
            fence);
        LOG.infof(
            "snapshot announced id=%s model=%s pinned=%s cause=%s",
            published.id(), published.servedModel(), published.pinned(), published.cause());
      }
      case SnapshotRefused refused -> {
        write(
            EventType.SNAPSHOT_REFUSED,
            event(refused.id(), refused.refusedAt(), refused, history),
            fence);
        LOG.warnf("snapshot refused id=%s reasons=%s", refused.id(), refused.reasons());
      }
      default -> throw new IllegalArgumentException("no event about a snapshot: " + event);
    }
  }

  private <T extends DomainEvent> void write(EventType<T> type, Event<T> event, Fence fence) {
    fence.write(type, event);
    registry.add(event);
  }

  /** What is said of a snapshot first has its id; whatever is said later, its moment as well. */
  private static <T extends DomainEvent> Event<T> event(
      String id, Instant at, T payload, SnapshotHistory history) {
    return new Event<>(history.knows(id) ? id + "@" + at : id, "/trainer-service", at, payload);
  }
}
