package io.bellwether.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps snapshots in a folder that all who use them see. A location is relative to it; one that
 * leads out of it is refused.
 */
public final class FolderSnapshotStore implements SnapshotStore {

  private final Path folder;

  /** A store in a folder, which is made when the first snapshot comes. */
  public FolderSnapshotStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public StoredSnapshot put(Snapshot snapshot) {
    String location = SnapshotStore.locationOf(snapshot.manifest());
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

  static void requireSame(String location, String stored, String offered) {
    if (!stored.equals(offered)) {
      throw new IllegalStateException(
          "%s is stored with SHA-256 %s and is not replaced by one with %s"
              .formatted(location, stored, offered));
    }
  }

  void makeFolder(Path file) {
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

  @Override
  public Snapshot fetch(String location, String sha256) {
    return SnapshotFile.read(resolved(location), sha256);
  }

  @Override
  public boolean exists(String location) {
    return Files.isRegularFile(resolved(location));
  }

  @Override
  public boolean holds(String location, String sha256) {
    Path file = resolved(location);
    return Files.isRegularFile(file) && SnapshotFile.sha256Of(file).equals(sha256);
  }

  @Override
  public void remove(String location) {
    Path file = resolved(location);
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot remove " + file, failed);
    }
  }

  /**
   * Where a file of this store lies.
   *
   * @throws IllegalArgumentException if the location leads out of the folder
   */
  Path resolved(String location) {
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
