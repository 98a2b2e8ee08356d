package io.bellwether.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps snapshots in a store that is not of this machine, and the last few that were fetched or
 * stored in a folder of this machine, from where they are read. Whatever comes over the wire is
 * verified before it has its name in that folder.
 */
public final class RemoteSnapshotStore implements SnapshotStore {

  private static final int KEPT_HERE = 3;

  private final RemoteFiles remote;
  private final FolderSnapshotStore here;

  /**
   * @param folder of this machine, which is made when the first snapshot comes; processes may share
   *     it
   */
  public RemoteSnapshotStore(RemoteFiles remote, Path folder) {
    this.remote = remote;
    this.here = new FolderSnapshotStore(folder);
  }

  @Override
  public StoredSnapshot put(Snapshot snapshot) {
    String location = SnapshotStore.locationOf(snapshot.manifest());
    String sha256 = SnapshotFile.sha256Of(snapshot);
    if (remote.exists(location)) {
      FolderSnapshotStore.requireSame(location, remoteSha256(location), sha256);
    }
    if (here.exists(location) && !here.holds(location, sha256)) {
      here.remove(location);
    }
    StoredSnapshot stored = here.put(snapshot);
    if (!remote.exists(location)) {
      remote.put(location, here.resolved(location));
      String readBack = remoteSha256(location);
      if (!readBack.equals(sha256)) {
        throw new CorruptSnapshotException(
            "%s was stored with SHA-256 %s but reads back with %s"
                .formatted(location, sha256, readBack));
      }
    }
    forgetOld(location);
    return stored;
  }

  @Override
  public Snapshot fetch(String location, String sha256) {
    if (here.exists(location)) {
      try {
        return here.fetch(location, sha256);
      } catch (CorruptSnapshotException spoilt) {
        here.remove(location);
      }
    }
    download(location, sha256);
    forgetOld(location);
    return here.fetch(location, sha256);
  }

  @Override
  public boolean exists(String location) {
    here.resolved(location);
    return remote.exists(location);
  }

  @Override
  public boolean holds(String location, String sha256) {
    return exists(location) && remoteSha256(location).equals(sha256);
  }

  @Override
  public void remove(String location) {
    here.remove(location);
    remote.remove(location);
  }

  private void download(String location, String sha256) {
    Path file = here.resolved(location);
    try {
      here.makeFolder(file);
      DurableFile.write(
          file,
          out -> {
            String received = get(location, out);
            if (!received.equals(sha256)) {
              throw new CorruptSnapshotException(
                  "%s of the store has SHA-256 %s, must have %s"
                      .formatted(location, received, sha256));
            }
            return received;
          });
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }

  private String remoteSha256(String location) {
    return get(location, OutputStream.nullOutputStream());
  }

  /** Passes a file on and tells its SHA-256. */
  private String get(String location, OutputStream out) {
    DigestOutputStream digesting = new DigestOutputStream(out, Sha256.digest());
    remote.get(location, digesting);
    return Sha256.hex(digesting.getMessageDigest().digest());
  }

  /** Leaves the last few of the line in the folder. */
  private void forgetOld(String location) {
    Path folder = here.resolved(location).getParent();
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> oldestLast =
          files
              .filter(file -> file.toString().endsWith(".safetensors"))
              .sorted(Comparator.comparing(RemoteSnapshotStore::lastModified).reversed())
              .toList();
      for (Path old :
          oldestLast.subList(Math.min(KEPT_HERE, oldestLast.size()), oldestLast.size())) {
        if (!old.equals(here.resolved(location))) {
          Files.deleteIfExists(old);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot tidy " + folder, failed);
    }
  }

  private static long lastModified(Path file) {
    // one that another process removed meanwhile is as old as can be
    return file.toFile().lastModified();
  }
}
