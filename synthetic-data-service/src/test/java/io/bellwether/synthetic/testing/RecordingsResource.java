package io.bellwether.synthetic.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A root with empty folders that can be read, and a link to an empty folder outside of it. */
public final class RecordingsResource implements QuarkusTestResourceLifecycleManager {

  // each is deleted by its own name, and only while it is empty: never what a link leads to
  private final List<Path> made = new ArrayList<>();

  @Override
  public Map<String, String> start() {
    try {
      Path root = keep(Files.createTempDirectory("recordings"));
      Path elsewhere = keep(Files.createTempDirectory("elsewhere"));
      keep(Files.createDirectory(root.resolve("400")));
      keep(Files.createDirectory(root.resolve("200000")));
      keep(Files.createSymbolicLink(root.resolve("out"), elsewhere));
      return Map.of("bellwether.synthetic.replay-root", root.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try {
      for (Path path : made.reversed()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path keep(Path path) {
    made.add(path);
    return path;
  }
}
