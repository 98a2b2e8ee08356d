package io.bellwether.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a stack keeps everything it makes. */
record StackFolder(Path root) {

  private static final String SNAPSHOTS = "snapshots";
  private static final String CAPTURES = "captures";
  private static final String MEMORY = "memory";
  private static final String AUDIT = "audit";
  private static final String BRIEFS = "briefs";
  private static final String RUN = "run";
  private static final String TEMPORARY = "temporary";

  /** {@code data} holds what broker and database keep. */
  private static final List<String> ALL =
      List.of("data", RUN, SNAPSHOTS, CAPTURES, MEMORY, AUDIT, BRIEFS, TEMPORARY);

  StackFolder {
    root = root.toAbsolutePath();
  }

  /** Process ids and logs. */
  Path run() {
    return root.resolve(RUN);
  }

  Path snapshots() {
    return root.resolve(SNAPSHOTS);
  }

  Path captures() {
    return root.resolve(CAPTURES);
  }

  /** What services remember from one start to the next. */
  Path memory() {
    return root.resolve(MEMORY);
  }

  /** Answers that wait for the broker. */
  Path audit() {
    return root.resolve(AUDIT);
  }

  /** What is told of every client. */
  Path briefs() {
    return root.resolve(BRIEFS);
  }

  /** What services and the browser need for a while, and leave behind when they are killed. */
  Path temporary() {
    return root.resolve(TEMPORARY);
  }

  /** Makes what a process cannot make for itself. */
  void prepare() {
    try {
      Files.createDirectories(temporary());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + temporary(), e);
    }
  }

  /** Removes what the stack made, and the folder when nothing else is in it. */
  void wipe() {
    ALL.forEach(own -> delete(root.resolve(own)));
    String[] others = root.toFile().list();
    if (others != null && others.length == 0) {
      delete(root);
    }
  }

  private static void delete(Path tree) {
    if (!Files.isDirectory(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + tree, e);
    }
  }
}
