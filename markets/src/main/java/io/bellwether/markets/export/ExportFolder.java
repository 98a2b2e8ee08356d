package io.bellwether.markets.export;

import io.bellwether.markets.export.table.Tables;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder of an export. Files are written under a hidden name and get their own all together in
 * the end; {@code about.json} is the last, so that where it is, everything is.
 */
final class ExportFolder {

  static final String ABOUT = "about.json";

  /** Opens a file for writing. */
  @FunctionalInterface
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  private final Path folder;
  private final Opener opener;

  /** The hidden file of each name, in the order in which they were begun. */
  private final Map<String, Path> parts = new LinkedHashMap<>();

  private boolean discarded;

  private ExportFolder(Path folder, Opener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /**
   * Makes the folder where there is none.
   *
   * @param replace whether an export that lies there may be replaced
   */
  static ExportFolder at(Path folder, boolean replace, Opener opener) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new RefusedFolderException(
          "%s cannot be made a folder: %s".formatted(folder, reason(e)));
    }
    if (!Files.isWritable(folder)) {
      throw new RefusedFolderException(folder + " is a folder that cannot be written to");
    }
    if (!replace) {
      for (String name : names()) {
        if (Files.exists(folder.resolve(name))) {
          throw new RefusedFolderException(
              "%s has an export already (%s), which would be replaced".formatted(folder, name));
        }
      }
    }
    return new ExportFolder(folder, opener);
  }

  Path path() {
    return folder;
  }

  /** Begins a file that will have the name. */
  synchronized OutputStream begin(String name) throws IOException {
    refuseWhenDiscarded();
    Path part = folder.resolve("." + name + ".part");
    parts.put(name, part);
    return opener.open(part);
  }

  /** The length of a file that was begun. */
  synchronized long bytes(String name) throws IOException {
    refuseWhenDiscarded();
    return Files.size(parts.getOrDefault(name, folder.resolve(name)));
  }

  /** Gives every file its name and removes what is left of an earlier export. */
  synchronized void publish() throws IOException {
    refuseWhenDiscarded();
    // from here on the old export is none any more
    removeAll();
    try {
      for (Map.Entry<String, Path> part : parts.entrySet()) {
        Files.move(part.getValue(), folder.resolve(part.getKey()), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      removeAll();
      throw e;
    }
    parts.clear();
  }

  /** Removes what was begun and has no name yet, for good. Any thread may call it. */
  synchronized void discard() {
    discarded = true;
    for (Path part : parts.values()) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // a hidden file that the next export into this folder writes over
      }
    }
    parts.clear();
  }

  /** What the operating system says, without the name of the file. */
  static String reason(IOException e) {
    String message = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private void refuseWhenDiscarded() {
    if (discarded) {
      throw ExportException.cancelled();
    }
  }

  private void removeAll() throws IOException {
    for (String name : names()) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /** Of every file that an export can have. */
  private static List<String> names() {
    // the one that says that all others are there is the first to go
    List<String> names = new ArrayList<>(List.of(ABOUT));
    for (TableFormat format : TableFormat.values()) {
      for (String table :
          List.of(
              Tables.TRADES.name(),
              Tables.INVESTORS.name(),
              Tables.SECURITIES,
              Tables.CLOSES.name())) {
        names.add(table + "." + format.ending());
      }
    }
    return names;
  }
}
