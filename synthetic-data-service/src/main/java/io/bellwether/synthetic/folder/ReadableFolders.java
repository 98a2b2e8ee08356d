package io.bellwether.synthetic.folder;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.synthetic.SyntheticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folders that callers may name: those below the operator's root. */
@ApplicationScoped
public class ReadableFolders {

  private static final String KEY = "bellwether.synthetic.replay-root";

  private final SyntheticConfig config;

  ReadableFolders(SyntheticConfig config) {
    this.config = config;
  }

  /**
   * Refuses a name that cannot lie below the root, without a look at the disk.
   *
   * @return the name without detours
   */
  public String require(String folder) {
    Path root =
        config
            .replayRoot()
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        "folder", folder, "left out, for the operator has not set " + KEY))
            .toAbsolutePath()
            .normalize();
    Path named = path(folder).normalize();
    if (!named.isAbsolute() || !named.startsWith(root)) {
      throw new InvalidValueException("folder", folder, "an absolute path below " + root);
    }
    return named.toString();
  }

  /**
   * The folder as it lies on the disk, all links followed.
   *
   * @throws MissingFolderException when there is none, or a link leads out of the root
   */
  public Path open(String folder) {
    Path named = Path.of(require(folder));
    if (!Files.isDirectory(named)) {
      throw new MissingFolderException(
          "%s is no folder on the machine of this service".formatted(named), null);
    }
    try {
      Path real = named.toRealPath();
      Path root = config.replayRoot().orElseThrow().toRealPath();
      if (!real.startsWith(root)) {
        throw new MissingFolderException(
            "%s leads to %s, but must stay below %s".formatted(named, real, root), null);
      }
      return real;
    } catch (IOException e) {
      throw new MissingFolderException("%s cannot be read".formatted(named), e);
    }
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new InvalidValueException("folder", folder, "a path");
    }
  }
}
