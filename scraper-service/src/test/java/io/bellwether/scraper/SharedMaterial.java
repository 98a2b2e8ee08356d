package io.bellwether.scraper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Captured pages and recorded files of others, which lie beside the project and are no part of it.
 * Where they are missing, the test that wants them is skipped and says so.
 */
public final class SharedMaterial {

  private SharedMaterial() {}

  public static String page(String name) throws IOException {
    return Files.readString(file("pages/" + name), StandardCharsets.UTF_8);
  }

  public static Path file(String name) {
    Path file =
        Path.of(System.getProperty("bellwether.home", ".")).resolveSibling("shared").resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not at hand");
    return file;
  }
}
