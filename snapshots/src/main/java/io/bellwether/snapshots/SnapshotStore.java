package io.bellwether.snapshots;

import java.io.UncheckedIOException;

/**
 * Keeps snapshots, each in one file at {@code line/id.safetensors}. A stored snapshot never
 * changes, for others hold its checksum. Several processes may share a store. For several threads.
 *
 * <p>Every method throws {@link UncheckedIOException} when the store cannot be read or written, and
 * {@link IllegalArgumentException} for a location that no store would give out.
 */
public sealed interface SnapshotStore permits FolderSnapshotStore, RemoteSnapshotStore {

  /**
   * Stores a snapshot, reads it back and verifies it. Storing the same snapshot again changes
   * nothing. A reader finds the whole file or none, whenever the writer is stopped.
   *
   * @return its location, with {@code /} between the names
   * @throws IllegalStateException if another file has the snapshot's id: announced checksums would
   *     no longer hold if it were replaced
   * @throws CorruptSnapshotException if it did not read back as written
   */
  StoredSnapshot put(Snapshot snapshot);

  /**
   * Reads a stored snapshot.
   *
   * @throws CorruptSnapshotException if the file is not the one expected
   * @throws UncheckedIOException if there is no such file too
   */
  Snapshot fetch(String location, String sha256);

  /** Whether there is a file at the location, whatever it holds. */
  boolean exists(String location);

  /** Whether a file with this checksum is at the location; reads all of it. */
  boolean holds(String location, String sha256);

  /** Removes a file; does nothing if there is none. */
  void remove(String location);

  /** Where a snapshot lies. */
  static String locationOf(SnapshotManifest manifest) {
    return manifest.line() + "/" + manifest.id() + ".safetensors";
  }
}
