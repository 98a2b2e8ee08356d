package io.bellwether.serving.feed;

import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.serving.Announcement;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The announcement of what a service serves, kept in a file beside it: with it the service starts
 * while the broker is away. A reader finds the whole of it or what was there before, whenever the
 * writer is killed.
 */
final class LastServed {

  private static final Logger LOG = Logger.getLogger(LastServed.class);

  private final Path file;

  /**
   * @param folder is made when it is missing
   * @param service several may share the folder
   */
  LastServed(Path folder, String service, String line) {
    this.file = folder.resolve(service + "." + line + ".served");
  }

  /**
   * @throws UncheckedIOException if it cannot be written; what was there before stays
   */
  void keep(Announcement announcement) {
    Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try {
        write(announcement, temporary);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(Announcement announcement, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      new DataOutputStream(out).writeLong(announcement.offset());
      out.write(EventType.SNAPSHOT_PUBLISHED.write(announcement.snapshot()));
      channel.force(true);
    }
  }

  /** What was kept last; empty when there is none, or none that can be read. */
  Optional<Announcement> read() {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      long offset = in.readLong();
      return Optional.of(
          new Announcement(EventType.SNAPSHOT_PUBLISHED.parse(in.readAllBytes()), offset));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | InvalidEventException e) {
      // the log says it again as soon as the broker is there
      LOG.warnf("what was served last cannot be read file=%s: %s", file, e);
      return Optional.empty();
    }
  }
}
