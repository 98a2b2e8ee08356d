package io.bellwether.recommender.audit;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records that wait for the broker, in one file, first in first out. What was appended outlives the
 * process; it outlives the machine once {@link #sync} has returned. The file is emptied when its
 * last record has been taken out, and not before: its bound counts records that were shipped too.
 *
 * <p>The file: 8 bytes that name the format, 8 bytes with the place of the first record that was
 * not taken out, then of each record its length (4 bytes), the CRC-32C of its bytes (4 bytes) and
 * its bytes. Numbers are big-endian. For one thread, and for one process: the file is locked.
 */
final class Spool implements Closeable {

  static final String FILE = "answers.spool";
  static final int HEADER = 16;
  static final int FRAME = 8;

  private static final Logger LOG = Logger.getLogger(Spool.class);
  private static final long FORMAT = 0x4257_5350_4f4f_4c31L; // "BWSPOOL1"
  private static final int PLACE_OF_HEAD = 8;
  private static final int LONGEST = 16 << 20;

  /**
   * The first records of the spool.
   *
   * @param end where the next one begins
   */
  record Chunk(List<byte[]> records, long end) {}

  private final Path file;
  private final FileChannel channel;
  private final long mostBytes;

  private long head = HEADER;
  private volatile long tail = HEADER;
  private boolean isSynced = true;

  private Spool(Path file, FileChannel channel, long mostBytes) {
    this.file = file;
    this.channel = channel;
    this.mostBytes = mostBytes;
  }

  /**
   * Opens the spool of a folder, which is made when it is missing. A record that was cut off at the
   * end, as by a kill, is dropped.
   *
   * @throws IllegalArgumentException if another process has it, or the file is of another format
   * @throws UncheckedIOException if it cannot be read or written
   */
  static Spool open(Path folder, long mostBytes) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        requireLock(file, channel);
        Spool spool = new Spool(file, channel, mostBytes);
        spool.recover();
        return spool;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + file, e);
    }
  }

  boolean isEmpty() {
    return head == tail;
  }

  /** How long the file is, without its header. May be asked by any thread. */
  long bytes() {
    return tail - HEADER;
  }

  /** Appends a record; false when there is no room for it, in the bound or on the disk. */
  boolean append(byte[] record) {
    long end = tail + FRAME + record.length;
    if (end - HEADER > mostBytes || record.length > LONGEST) {
      return false;
    }
    ByteBuffer frame = ByteBuffer.allocate(FRAME + record.length);
    frame.putInt(record.length).putInt(checksum(record)).put(record).flip();
    try {
      write(frame, tail);
    } catch (IOException e) {
      LOG.errorf("spool took no record file=%s: %s", file, e.getMessage());
      return false;
    }
    tail = end;
    isSynced = false;
    return true;
  }

  /** Returns when the disk has all that was appended. */
  void sync() {
    if (isSynced) {
      return;
    }
    try {
      channel.force(false);
      isSynced = true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sync " + file, e);
    }
  }

  /** The first records, at most so many; they stay until they are released. */
  Chunk read(int most) {
    List<byte[]> records = new ArrayList<>();
    long at = head;
    try {
      while (records.size() < most && at < tail) {
        byte[] record = recordAt(at, tail);
        if (record == null) {
          throw new IOException("the record at byte %d is damaged".formatted(at));
        }
        records.add(record);
        at += FRAME + record.length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new Chunk(records, at);
  }

  /** Takes out what was read. */
  void release(Chunk chunk) {
    try {
      head = chunk.end();
      if (head == tail) {
        channel.truncate(HEADER);
        head = HEADER;
        tail = HEADER;
      }
      writeHead();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      sync();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }

  private static void requireLock(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IllegalArgumentException(
          file + " is in use, but must be of one process alone: give each its own folder");
    }
  }

  private void recover() throws IOException {
    long length = channel.size();
    if (length < HEADER) {
      channel.truncate(0);
      write(ByteBuffer.allocate(Long.BYTES).putLong(FORMAT).flip(), 0);
      writeHead();
      return;
    }
    long format = read(0, Long.BYTES).getLong();
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "%s begins with %016x, but must begin with %016x".formatted(file, format, FORMAT));
    }
    long shipped = read(PLACE_OF_HEAD, Long.BYTES).getLong();
    long at = HEADER;
    for (byte[] record = recordAt(at, length); record != null; record = recordAt(at, length)) {
      at += FRAME + record.length;
      // a place that is none means that everything is shipped again: an id counts once
      head = at == shipped ? shipped : head;
    }
    if (at < length) {
      LOG.warnf("spool ended in no whole record, cut off file=%s bytes=%d", file, length - at);
      channel.truncate(at);
    }
    tail = at;
    if (!isEmpty()) {
      LOG.infof("answers wait to be recorded file=%s bytes=%d", file, tail - head);
    }
  }

  /** Null where no whole record begins. */
  private byte @Nullable [] recordAt(long at, long end) throws IOException {
    if (at + FRAME > end) {
      return null;
    }
    ByteBuffer frame = read(at, FRAME);
    int length = frame.getInt();
    if (length < 0 || length > LONGEST || at + FRAME + length > end) {
      return null;
    }
    byte[] record = read(at + FRAME, length).array();
    return checksum(record) == frame.getInt() ? record : null;
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("ends before byte " + (at + length));
      }
    }
    return buffer.flip();
  }

  private void writeHead() throws IOException {
    write(ByteBuffer.allocate(Long.BYTES).putLong(head).flip(), PLACE_OF_HEAD);
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
  }

  private static int checksum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record);
    return (int) crc.getValue();
  }
}
