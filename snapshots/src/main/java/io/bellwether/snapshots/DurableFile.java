package io.bellwether.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole, and on the disk, or not at all. */
final class DurableFile {

  private DurableFile() {}

  /** Writes a file's bytes, and tells something of them. */
  interface Content<T> {

    T writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes under a temporary name in the same folder, forces it to the disk and moves it into
   * place, over a file that is already there. The folder must exist. Whatever goes wrong, nothing
   * is left but what was there before.
   *
   * @return what the content tells
   */
  static <T> T write(Path file, Content<T> content) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      T told = writeForced(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      forceFolderOf(file);
      return told;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static <T> T writeForced(Path temporary, Content<T> content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      T told = content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
      return told;
    }
  }

  /** Makes the move itself durable, where the system lets a folder be opened. */
  private static void forceFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
