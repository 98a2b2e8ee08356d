package io.bellwether.serving.status;

import io.bellwether.serving.LiveSnapshot;
import io.bellwether.snapshots.SnapshotManifest;
import io.bellwether.snapshots.SnapshotMetric;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The snapshot in service.
 *
 * @param offsets it was built from: for each {@code topic-partition} the next offset
 * @param position up to which the log has been folded since, for the topics that are followed
 * @param publishedAt when the trainer announced it
 * @param since when this process loaded it
 */
public record SnapshotStatus(
    String id,
    String line,
    String servedModel,
    SortedMap<String, Long> offsets,
    SortedMap<String, Long> position,
    SortedMap<String, String> configuration,
    long seed,
    List<SnapshotMetric> metrics,
    SortedMap<String, Long> counts,
    Instant publishedAt,
    Instant since) {

  static SnapshotStatus of(LiveSnapshot<?> live) {
    SnapshotManifest manifest = live.snapshot().manifest();
    return new SnapshotStatus(
        manifest.id(),
        manifest.line(),
        manifest.servedModel(),
        manifest.offsets(),
        live.position().nextOffsets(),
        manifest.configuration(),
        manifest.seed(),
        manifest.metrics(),
        manifest.counts(),
        live.announcement().snapshot().publishedAt(),
        live.since());
  }
}
