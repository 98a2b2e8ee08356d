package io.bellwether.markets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded data of others beside the project; where it is missing, the test is skipped. */
public final class RecordedFiles {

  private RecordedFiles() {}

  public static Path folder(String name) {
    Path folder =
        Path.of(System.getProperty("bellwether.home", "."))
            .resolveSibling("shared")
            .resolve("data")
            .resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> folder + " is not at hand");
    return folder;
  }
}
