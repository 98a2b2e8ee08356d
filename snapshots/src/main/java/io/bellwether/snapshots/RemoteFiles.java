package io.bellwether.snapshots;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Files by name in a store that is not of this machine. Every method throws {@link
 * UncheckedIOException} when the store does not answer or refuses. For several threads.
 */
public interface RemoteFiles {

  /** Stores a file, over one that is there; a reader finds the whole file or the one before. */
  void put(String name, Path file);

  /**
   * Writes a file's bytes.
   *
   * @throws UncheckedIOException as {@link #missing} says if there is none, too
   */
  void get(String name, OutputStream out);

  boolean exists(String name);

  /** Removes a file; does nothing if there is none. */
  void remove(String name);

  /** There is no file of that name. */
  static UncheckedIOException missing(String name) {
    return new UncheckedIOException("the store has no file " + name, new NoSuchFileException(name));
  }
}
