package io.bellwether.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;

/**
 * One snapshot in one file. A reader of the path finds either the whole file or none, whenever the
 * writer is stopped; the same snapshot gives the same bytes.
 */
public final class SnapshotFile {

  private SnapshotFile() {}

  /**
   * Writes under a temporary name in the same folder, forces it to the disk and moves it into
   * place, over a file that is already there. The folder must exist.
   *
   * @return the file's path as its location
   * @throws IllegalArgumentException if the manifest's format version is not the one written here
   * @throws UncheckedIOException if the file cannot be written; nothing is left at the path
   */
  public static StoredSnapshot write(Snapshot snapshot, Path file) {
    Checks.equal(
        "formatVersion",
        snapshot.manifest().formatVersion(),
        "the version written",
        SnapshotManifest.FORMAT_VERSION);
    try {
      String sha256 = DurableFile.write(file, out -> writeTo(snapshot, out));
      return new StoredSnapshot(file.toString(), sha256, Files.size(file));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write snapshot " + file, failed);
    }
  }

  private static String writeTo(Snapshot snapshot, OutputStream out) throws IOException {
    DigestOutputStream digesting = new DigestOutputStream(out, Sha256.digest());
    SnapshotLayout.toTensors(snapshot).writeTo(digesting);
    return Sha256.hex(digesting.getMessageDigest().digest());
  }

  /** The SHA-256 that a file of this snapshot has. */
  public static String sha256Of(Snapshot snapshot) {
    try {
      return writeTo(snapshot, OutputStream.nullOutputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The SHA-256 that a file has. */
  static String sha256Of(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      return Sha256.of(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read snapshot " + file, failed);
    }
  }

  /** Until nobody reads it any more; also when the file has been removed or replaced meanwhile. */
  private static MemorySegment kept(FileChannel channel, long begin, long byteCount) {
    try {
      return channel.map(MapMode.READ_ONLY, begin, byteCount, Arena.ofAuto());
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot map %d bytes of a snapshot".formatted(byteCount), failed);
    }
  }

  /**
   * Reads a snapshot: first its checksum is verified, then its format version, then every part.
   * Features of clients stay in the file and are not looked at.
   *
   * @param expectedSha256 64 lower-case hex digits
   * @throws CorruptSnapshotException if the file is not the one expected, is of a newer format or
   *     does not agree with itself
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Snapshot read(Path file, String expectedSha256) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      MemorySegment mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      String sha256 = Sha256.of(mapped);
      if (!sha256.equals(expectedSha256)) {
        throw new CorruptSnapshotException(
            "file %s of %d bytes has SHA-256 %s, must have %s"
                .formatted(file.getFileName(), mapped.byteSize(), sha256, expectedSha256));
      }
      return SnapshotLayout.fromTensors(
          SafetensorsFile.of(mapped, (begin, byteCount) -> kept(channel, begin, byteCount)));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read snapshot " + file, failed);
    }
  }
}
