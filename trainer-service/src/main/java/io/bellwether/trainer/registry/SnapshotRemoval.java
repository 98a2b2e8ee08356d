package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.snapshots.SnapshotStore;
import io.bellwether.trainer.TrainerConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Removes the files of snapshots that are no longer kept: at the start and after each training. It
 * looks at the log behind the fence, so that it removes nothing that was just put into service.
 */
@ApplicationScoped
public class SnapshotRemoval {

  private static final Logger LOG = Logger.getLogger(SnapshotRemoval.class);

  /** Observers that say nothing come at 2500. */
  private static final int AFTER_THE_REGISTRY = 3000;

  private final Retention retention;
  private final String line;
  private final SnapshotRegistry registry;
  private final SnapshotAnnouncer announcer;
  private final SnapshotStore store;
  private final SnapshotMetrics metrics;

  SnapshotRemoval(
      RetentionConfig config,
      TrainerConfig trainer,
      SnapshotRegistry registry,
      SnapshotAnnouncer announcer,
      SnapshotStore store,
      SnapshotMetrics metrics) {
    this.retention = new Retention(config.count(), config.age());
    this.line = trainer.line();
    this.registry = registry;
    this.announcer = announcer;
    this.store = store;
    this.metrics = metrics;
  }

  void start(@Observes @Priority(AFTER_THE_REGISTRY) StartupEvent started) {
    Thread.ofVirtual().name("remove-snapshots").start(this::removeOverdue);
  }

  /** What cannot be removed now is tried again after the next training. */
  public void removeOverdue() {
    try {
      registry.awaitCaughtUp();
      if (!overdue(registry.all()).isEmpty()) {
        announcer.announce(this::remove);
      }
    } catch (LogUnavailableException | UncheckedIOException | IllegalStateException e) {
      LOG.warnf("snapshots not removed, trying again after the next training: %s", e.getMessage());
    }
  }

  private Optional<DomainEvent> remove(SnapshotHistory history) {
    for (RegisteredSnapshot snapshot : overdue(history.all())) {
      store.remove(snapshot.location());
      metrics.said("removed");
      LOG.infof("snapshot file removed id=%s location=%s", snapshot.id(), snapshot.location());
    }
    return Optional.empty();
  }

  private List<RegisteredSnapshot> overdue(List<RegisteredSnapshot> all) {
    return retention
        .overdue(
            all.stream().filter(snapshot -> snapshot.line().equals(line)).toList(), Instant.now())
        .stream()
        .filter(snapshot -> store.exists(snapshot.location()))
        .toList();
  }
}
