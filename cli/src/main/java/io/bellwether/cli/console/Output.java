package io.bellwether.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where a result goes: text for a reader or JSON for a program, always on standard output. */
public final class Output {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The forms a result can take. */
  public enum Form {
    text,
    json
  }

  @Option(
      names = "--output",
      defaultValue = "text",
      paramLabel = "text|json",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  public boolean isJson() {
    return form == Form.json;
  }

  /** Prints the result in the chosen form. */
  public void print(JsonNode result, Consumer<PrintStream> asText) {
    if (isJson()) {
      try {
        System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    } else {
      asText.accept(System.out);
    }
  }
}
