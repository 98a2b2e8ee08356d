package io.bellwether.recommender.snapshot;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.serving.Announcement;
import io.bellwether.serving.feed.SnapshotsConfig;
import io.bellwether.snapshots.CorruptSnapshotException;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every snapshot of the line that was ever announced, by its id. */
@Singleton
class AnnouncedSnapshots {

  private final SnapshotStore store;
  private final SnapshotsConfig config;
  private final LogSettings settings;

  /** A snapshot with its announcement. */
  record Found(Announcement announcement, Snapshot snapshot) {}

  AnnouncedSnapshots(SnapshotsConfig config, SnapshotStore store, LogSettings settings) {
    this.store = store;
    this.config = config;
    this.settings = settings;
  }

  /**
   * Reads the topic of announcements, then the file.
   *
   * @param reader names the reader to the broker
   * @throws UnknownEntityException if none of this id was announced, or its file cannot be had,
   *     with the reason
   * @throws io.bellwether.eventlog.LogUnavailableException while the broker is away
   */
  Found find(String id, String reader) {
    Announcement announced = announcement(id, reader);
    if (announced == null) {
      throw new UnknownEntityException("snapshot", id);
    }
    try {
      return new Found(
          announced, store.fetch(announced.snapshot().location(), announced.snapshot().sha256()));
    } catch (CorruptSnapshotException | IllegalArgumentException | UncheckedIOException unfit) {
      throw unfit(id, unfit);
    }
  }

  /** Of one that was announced but cannot be served. */
  static UnknownEntityException unfit(String id, RuntimeException why) {
    return new UnknownEntityException(
        "snapshot %s cannot be had: %s".formatted(id, why.getMessage()));
  }

  private @Nullable Announcement announcement(String id, String name) {
    Announcement[] found = new Announcement[1];
    // what cannot be read was buried by whoever serves the announcements
    try (LogReader reader =
        new LogReader(
            named(name), Set.of(Topic.SNAPSHOTS), OffsetVector.START, (record, why) -> {})) {
      reader.readTo(
          reader.end(),
          entry -> {
            if (entry instanceof LogEntry.Recorded recorded
                && recorded.event().payload() instanceof SnapshotPublished published
                && published.id().equals(id)
                && published.line().equals(config.line())) {
              found[0] = new Announcement(published, recorded.offset());
            }
          },
          left -> {});
    }
    return found[0];
  }

  private LogSettings named(String name) {
    return new LogSettings(
        settings.bootstrapServers(),
        settings.clientId() + "-" + name,
        settings.replicationFactor(),
        settings.patience());
  }
}
