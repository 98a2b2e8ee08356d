package io.bellwether.cli.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a part of an address. */
final class Escape {

  private Escape() {}

  static String path(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
