package io.bellwether.cli.evaluate.csv;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of one file that cannot be used, as many as are worth reading at once. */
final class BadRows {

  static final int MOST = 20;

  private final Path file;
  private final List<String> complaints = new ArrayList<>();

  BadRows(Path file) {
    this.file = file;
  }

  /**
   * Notes a row.
   *
   * @param line where the row begins, from 1
   * @throws CommandFailure with all that were noted, if they are {@value #MOST}
   */
  void add(long line, String complaint) {
    complaints.add("  line %d: %s".formatted(line, complaint));
    if (complaints.size() == MOST) {
      complaints.add("  (stopped at %d bad rows)".formatted(MOST));
      throwIfAny();
    }
  }

  void throwIfAny() {
    if (!complaints.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "%s cannot be used:\n%s".formatted(file, String.join("\n", complaints)));
    }
  }
}
