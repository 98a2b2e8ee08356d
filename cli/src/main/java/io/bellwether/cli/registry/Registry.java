package io.bellwether.cli.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.Stack;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The registry of snapshots, over REST, and how one of them reads in a line. */
final class Registry {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Api trainer;

  Registry(Stack stack) {
    this.trainer = new Api(stack, Service.TRAINER);
  }

  List<JsonNode> list() {
    return trainer.list("/v1/snapshots");
  }

  JsonNode change(String id, String what, JsonNode body) {
    return trainer.post("/v1/snapshots/" + named("ID", id) + "/" + what, body);
  }

  JsonNode rollback(String line, JsonNode body) {
    return trainer.post("/v1/lines/" + named("--line", line) + "/rollback", body);
  }

  /** A name that can stand in a path. */
  private static String named(String parameter, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new CommandFailure(
          ExitCode.USAGE, "%s is \"%s\", which is no name".formatted(parameter, name));
    }
    return name;
  }

  /** Such as {@code served, pinned}. */
  static String state(JsonNode snapshot) {
    return snapshot.path("state").asText().toLowerCase(Locale.ROOT)
        + (snapshot.path("pinned").asBoolean() ? ", pinned" : "")
        + (snapshot.path("fileRemoved").asBoolean() ? ", file removed" : "");
  }

  static void print(JsonNode snapshot, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-26s %-22s %-12s %-8s %s%n",
        snapshot.path("id").asText(),
        state(snapshot),
        snapshot.path("servedModel").asText(),
        precision(snapshot),
        snapshot.path("registeredAt").asText());
    for (JsonNode announced : snapshot.path("announcements")) {
      out.printf(
          "    %s  %s%n", announced.path("publishedAt").asText(), announced.path("cause").asText());
    }
    for (JsonNode reason : snapshot.path("reasons")) {
      out.println("    refused: " + reason.asText());
    }
  }

  private static String precision(JsonNode snapshot) {
    return StreamSupport.stream(snapshot.path("metrics").spliterator(), false)
        .filter(metric -> metric.path("model").equals(snapshot.path("servedModel")))
        .findFirst()
        .map(metric -> String.format(Locale.ROOT, "%.4f", metric.path("value").asDouble()))
        .orElse("");
  }
}
