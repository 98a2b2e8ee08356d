package io.bellwether.markets.table;

import java.io.IOException;
import java.nio.file.Path;

/** A file cannot be used at all. The message names it and says why. */
public final class UnusableTableException extends RuntimeException {

  public UnusableTableException(Path file, String why) {
    super(file + " " + why);
  }

  UnusableTableException(Path file, IOException cause) {
    super("%s cannot be read: %s".formatted(file, cause.getMessage()), cause);
  }
}
