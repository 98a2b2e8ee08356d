package io.bellwether.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code --name value} pairs that a process of the stack is started with. */
public final class Options {

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  public static Options parse(String... arguments) {
    List<String> words = List.of(arguments);
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i);
      if (!name.startsWith("--") || i + 1 == words.size()) {
        throw new IllegalArgumentException("expected --name value, but found " + name);
      }
      values.put(name.substring(2), words.get(i + 1));
    }
    return new Options(values);
  }

  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return value;
  }

  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  public Path folder() {
    return Path.of(text("folder")).toAbsolutePath();
  }

  public int port(String name) {
    String text = text(name);
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "--%s is %s, but must be 1 to 65535".formatted(name, text));
    }
    return port;
  }
}
