package io.bellwether.recommender.snapshot;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.serving.feed.SnapshotsConfig;
import io.bellwether.snapshots.CorruptSnapshotException;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots that were announced once, as they were then, beside the one in service. The last one
 * asked for is kept while there is memory to spare.
 */
@Singleton
public class PastSnapshots {

  private final SnapshotStore store;
  private final SnapshotsConfig config;
  private final LogSettings settings;
  private final BookInForce book;

  private SoftReference<@Nullable Past> last = new SoftReference<>(null);

  /** A snapshot that answers for the moment of its offsets, by the rules in force now. */
  public record Past(Snapshot snapshot, LiveRanking state) {

    String id() {
      return snapshot.manifest().id();
    }
  }

  PastSnapshots(
      SnapshotsConfig config, SnapshotStore store, LogSettings settings, BookInForce book) {
    this.store = store;
    this.config = config;
    this.settings = settings;
    this.book = book;
  }

  /**
   * A snapshot of the line by its id. Reads the topic of announcements and the file, unless it was
   * the last one asked for.
   *
   * @throws UnknownEntityException if none of this id was announced, or its file cannot be served,
   *     with the reason
   * @throws io.bellwether.eventlog.LogUnavailableException while the broker is away
   */
  public synchronized Past of(String id) {
    Past kept = last.get();
    if (kept != null && kept.id().equals(id)) {
      return kept;
    }
    SnapshotPublished announced = announcement(id);
    if (announced == null) {
      throw new UnknownEntityException("snapshot", id);
    }
    Past past = load(announced);
    last = new SoftReference<>(past);
    return past;
  }

  private Past load(SnapshotPublished announced) {
    try {
      Snapshot snapshot = store.fetch(announced.location(), announced.sha256());
      return new Past(snapshot, LiveRanking.asOf(snapshot, book, announced.publishedAt()));
    } catch (CorruptSnapshotException
        | RefusedSnapshotException
        | IllegalArgumentException
        | UncheckedIOException unfit) {
      throw new UnknownEntityException(
          "snapshot %s cannot be had: %s".formatted(announced.id(), unfit.getMessage()));
    }
  }

  private @Nullable SnapshotPublished announcement(String id) {
    SnapshotPublished[] found = new SnapshotPublished[1];
    // what cannot be read was buried by whoever serves the announcements
    try (LogReader reader =
        new LogReader(named(), Set.of(Topic.SNAPSHOTS), OffsetVector.START, (record, why) -> {})) {
      reader.readTo(
          reader.end(),
          entry -> {
            if (entry instanceof LogEntry.Recorded recorded
                && recorded.event().payload() instanceof SnapshotPublished published
                && published.id().equals(id)
                && published.line().equals(config.line())) {
              found[0] = published;
            }
          },
          left -> {});
    }
    return found[0];
  }

  private LogSettings named() {
    return new LogSettings(
        settings.bootstrapServers(),
        settings.clientId() + "-as-of",
        settings.replicationFactor(),
        settings.patience());
  }
}
