package io.bellwether.serving.feed;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.CorruptSnapshotException;
import io.bellwether.snapshots.Snapshot;
import io.bellwether.snapshots.SnapshotStore;
import java.io.UncheckedIOException;

/** Fetches what an announcement speaks of and makes sure that it is that. */
final class SnapshotLoader {

  private final SnapshotStore store;

  SnapshotLoader(SnapshotStore store) {
    this.store = store;
  }

  /**
   * Returns the announced snapshot.
   *
   * @throws RefusedSnapshotException if it is missing, corrupt, of a newer format, or another one
   */
  Snapshot load(SnapshotPublished announced) {
    Snapshot snapshot = fetch(announced);
    requireSame("id", snapshot.manifest().id(), announced.id());
    requireSame("line", snapshot.manifest().line(), announced.line());
    return snapshot;
  }

  private Snapshot fetch(SnapshotPublished announced) {
    try {
      return store.fetch(announced.location(), announced.sha256());
    } catch (CorruptSnapshotException | IllegalArgumentException e) {
      throw new RefusedSnapshotException(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new RefusedSnapshotException(e.getMessage() + ": " + e.getCause(), e);
    }
  }

  private static void requireSame(String field, String stored, String announced) {
    if (!stored.equals(announced)) {
      throw new RefusedSnapshotException(
          "%s of the file is %s, but %s was announced".formatted(field, stored, announced));
    }
  }
}
