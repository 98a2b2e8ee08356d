package io.bellwether.cli.evaluate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A report that is there in full or not at all. */
final class ReportFile {

  private final Path file;

  /**
   * @throws CommandFailure if it could not be written in the end
   */
  ReportFile(Path file) {
    this.file = file.toAbsolutePath();
    Path folder = this.file.getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--report: %s is no folder that can be written to".formatted(folder));
    }
    if (Files.isDirectory(this.file)) {
      throw new CommandFailure(ExitCode.USAGE, "--report: %s is a folder".formatted(file));
    }
  }

  /** Writes beside the file, then takes its place. */
  void write(String content) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try {
        Files.writeString(part, content);
        moveTo(part);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.FAILED, "--report: %s could not be written: %s".formatted(file, e));
    }
  }

  private void moveTo(Path part) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
