package io.bellwether.recommender;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.StoredSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Does what the trainer does with a snapshot: stores it, then announces it. */
public final class Trainer {

  private static final AtomicLong SEED = new AtomicLong();

  private final Path folder;
  private final TestLog log;

  public Trainer(Path folder, TestLog log) {
    this.folder = folder;
    this.log = log;
  }

  /** A snapshot unlike all before it, of the log up to now. */
  public Snapshot train() {
    return Market.snapshot("item-cosine", log.end(), SEED.incrementAndGet());
  }

  /** The same that knows these facts. */
  Snapshot train(List<Security> securities, List<Investor> profiles) {
    return Market.described(log.end(), SEED.incrementAndGet(), securities, profiles);
  }

  /** The same of a market whose clients have profiles, with the mixed logit in service. */
  Snapshot trainOnProfiles() {
    return new FeaturedMarket().snapshot("mixed-logit", log.end(), SEED.incrementAndGet());
  }

  public String publish(Snapshot snapshot) {
    announce(snapshot, new FolderSnapshotStore(folder).put(snapshot));
    return snapshot.manifest().id();
  }

  /** Like {@link #publish}, but a bit of the file flips between storing and announcing. */
  void publishCorrupt(Snapshot snapshot) {
    StoredSnapshot stored = new FolderSnapshotStore(folder).put(snapshot);
    Path file = folder.resolve(stored.location());
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    announce(snapshot, stored);
  }

  private void announce(Snapshot snapshot, StoredSnapshot stored) {
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
