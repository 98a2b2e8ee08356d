package io.bellwether.scraper.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Pages of our own writing in the structure of market sites. */
final class Fixture {

  private Fixture() {}

  static String page(String name) throws IOException {
    try (InputStream page = Fixture.class.getResourceAsStream("/pages/" + name)) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
