package io.bellwether.similarity;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Does what the trainer does with a snapshot: stores it, then announces it. */
final class Trainer {

  private static final AtomicLong SEED = new AtomicLong();

  private final Path folder;
  private final TestLog log;

  Trainer(Path folder, TestLog log) {
    this.folder = folder;
    this.log = log;
  }

  /** A snapshot unlike all before it, of the log up to now. */
  Snapshot train() {
    return Clients.snapshot(log.end(), SEED.incrementAndGet());
  }

  String publish(Snapshot snapshot) {
    announce(snapshot, new FolderSnapshotStore(folder).put(snapshot));
    return snapshot.manifest().id();
  }

  void announce(Snapshot snapshot, StoredSnapshot stored) {
    log.publish(
        EventType.SNAPSHOT_PUBLISHED,
        new SnapshotPublished(
            snapshot.manifest().id(),
            snapshot.manifest().line(),
            null,
            new OffsetVector(snapshot.manifest().offsets()),
            snapshot.manifest().configuration(),
            snapshot.manifest().seed(),
            snapshot.manifest().servedModel(),
            List.of(),
            stored.location(),
            stored.sha256(),
            stored.bytes(),
            Instant.now(),
            false,
            "trained"));
  }
}
