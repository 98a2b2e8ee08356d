package io.bellwether.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps snapshots in a folder, at {@code line/id.safetensors}. A stored snapshot never changes, for
 * others hold its checksum. Several processes may share the folder.
 */
public final class FolderSnapshotStore {

  private final Path folder;

  /** A store in a folder, which is made when the first snapshot comes. */
  public FolderSnapshotStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Stores a snapshot, reads it back and verifies it. Storing the same snapshot again changes
   * nothing.
   *
   * @return its location relative to the folder, with {@code /} between the names
   * @throws IllegalStateException if another file has the snapshot's id: announced checksums would
   *     no longer hold if it were replaced
   * @throws CorruptSnapshotException if it did not read back as written
   * @throws UncheckedIOException if it cannot be written
   */
  public StoredSnapshot put(Snapshot snapshot) {
    SnapshotManifest manifest = snapshot.manifest();
    String location = manifest.line() + "/" + manifest.id() + ".safetensors";
    Path file = resolved(location);
    String sha256 = SnapshotFile.sha256Of(snapshot);
    if (Files.exists(file)) {
      requireSame(location, SnapshotFile.sha256Of(file), sha256);
    } else {
      makeFolder(file);
      SnapshotFile.write(snapshot, file);
    }
    SnapshotFile.read(file, sha256);
    return new StoredSnapshot(location, sha256, size(file));
  }

  private static void requireSame(String location, String stored, String offered) {
    if (!stored.equals(offered)) {
      throw new IllegalStateException(
          "%s is stored with SHA-256 %s and is not replaced by one with %s"
              .formatted(location, stored, offered));
    }
  }

  private void makeFolder(Path file) {
    Path parent = file.getParent();
    try {
      Files.createDirectories(parent == null ? folder : parent);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot make the folder of " + file, failed);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }

  /**
   * Reads a stored snapshot.
   *
   * @throws IllegalArgumentException if the location leads out of the folder
   * @throws CorruptSnapshotException if the file is not the one expected
   * @throws UncheckedIOException if there is no such file or it cannot be read
   */
  public Snapshot fetch(String location, String sha256) {
    return SnapshotFile.read(resolved(location), sha256);
  }

  /**
   * Whether there is a file at the location, whatever it holds.
   *
   * @throws IllegalArgumentException if the location leads out of the folder
   */
  public boolean exists(String location) {
    return Files.isRegularFile(resolved(location));
  }

  /**
   * Whether a file with this checksum is at the location.
   *
   * @throws IllegalArgumentException if the location leads out of the folder
   */
  public boolean holds(String location, String sha256) {
    Path file = resolved(location);
    return Files.isRegularFile(file) && SnapshotFile.sha256Of(file).equals(sha256);
  }

  private Path resolved(String location) {
    Path file = folder.resolve(location).normalize();
    if (!file.startsWith(folder) || file.equals(folder) || leavesByLink(file)) {
      throw new IllegalArgumentException(
          "location '%s' leads out of the snapshot folder".formatted(location));
    }
    return file;
  }

  private boolean leavesByLink(Path file) {
    try {
      return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot resolve " + file, failed);
    }
  }
}
