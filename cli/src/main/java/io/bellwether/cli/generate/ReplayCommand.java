package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.StackOptions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts recorded files into the log. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Put the investors and trades of recorded files into the log, in their own order of time.",
      "Rows that cannot be used are told with file, line, field, value and reason."
    })
public final class ReplayCommand implements Callable<Integer> {

  private static final String AT_ONCE = "at-once";
  private static final int MOST_SHOWN = 20;

  @Mixin private StackOptions stackOptions = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FOLDER", description = "Where the files lie.")
  private Path folder = Path.of("");

  @Option(
      names = "--layout",
      required = true,
      paramLabel = "far-trans|csv",
      description = "How the files are laid out: as FAR-Trans is, or as an export.")
  private String layout = "";

  @Option(
      names = "--speed",
      defaultValue = AT_ONCE,
      paramLabel = "N|at-once",
      description = "How many times as fast as it happened (default: ${DEFAULT-VALUE}).")
  private String speed = AT_ONCE;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the job (default: made of what is asked for).")
  private @Nullable String id;

  @Override
  public Integer call() {
    ObjectNode body = body();
    String job = id == null ? LogRequest.idOf("replay", body) : id;
    String path = JobPath.of("replays", job);
    Api api = new Api(stackOptions.stack(), Service.SYNTHETIC_DATA);
    Progress progress = new Progress("replay");
    Optional<JsonNode> result = new ServiceJob(api, path, body, progress).run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    List<JsonNode> badRows = api.list(path + "/bad-rows");
    progress.finish(String.format(Locale.ROOT, "%s is done, %,d bad rows", job, badRows.size()));
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", job);
    json.set("result", result.get());
    ArrayNode rows = json.putArray("badRows");
    badRows.forEach(rows::add);
    output.print(json, out -> print(job, result.get(), badRows, out));
    return ExitCode.OK;
  }

  private ObjectNode body() {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.USAGE, folder + " is not a folder");
    }
    if (!List.of("far-trans", "csv").contains(layout)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--layout is \"%s\", but must be far-trans or csv".formatted(layout));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("folder", folder.toAbsolutePath().normalize().toString());
    body.put("layout", layout);
    if (speed.equals(AT_ONCE)) {
      body.putNull("speed");
    } else {
      body.put("speed", factor());
    }
    return body;
  }

  private double factor() {
    try {
      double factor = Double.parseDouble(speed);
      if (factor > 0 && factor < Double.POSITIVE_INFINITY) {
        return factor;
      }
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        "--speed is \"%s\", but must be a number above 0 or %s".formatted(speed, AT_ONCE));
  }

  private static void print(String job, JsonNode result, List<JsonNode> badRows, PrintStream out) {
    JobResult.print(job, withoutRows(result), out);
    for (JsonNode row : badRows.subList(0, Math.min(MOST_SHOWN, badRows.size()))) {
      out.printf(
          "  bad row: %s line %s, %s is \"%s\": %s%n",
          row.path("file").asText(),
          row.path("line").asText(),
          row.path("field").asText(),
          row.path("value").asText(),
          row.path("reason").asText());
    }
    if (badRows.size() > MOST_SHOWN) {
      out.printf(
          Locale.ROOT,
          "  and %,d more bad rows, which --output json shows%n",
          badRows.size() - MOST_SHOWN);
    }
  }

  /** The result without the bad rows, which are told apart. */
  private static JsonNode withoutRows(JsonNode result) {
    return result instanceof ObjectNode fields && fields.path("badRows").isArray()
        ? fields.deepCopy().without("badRows")
        : result;
  }
}
