package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.Output;
import java.io.PrintStream;
import java.util.Map;

/** What a job came to, field by field as its service names them. */
final class JobResult {

  private JobResult() {}

  static void print(Output output, String job, JsonNode result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", job);
    json.set("result", result);
    output.print(json, out -> print(job, result, out));
  }

  static void print(String job, JsonNode result, PrintStream out) {
    out.println(job);
    for (Map.Entry<String, JsonNode> field : result.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray()) {
        value.forEach(each -> out.printf("  %s: %s%n", field.getKey(), text(each)));
      } else {
        out.printf("  %s: %s%n", field.getKey(), text(value));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
