package io.bellwether.cli.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** Who changes what is in service, and why: both go into the log. */
final class ByHand {

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; it is kept in the log.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who; it is kept in the log (default: the name of the user who runs this).")
  private String by = System.getProperty("user.name", "");

  ObjectNode body() {
    return JsonNodeFactory.instance.objectNode().put("by", by).put("reason", reason);
  }
}
