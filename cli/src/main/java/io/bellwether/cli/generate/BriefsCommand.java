package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.StackOptions;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the sales desk of every client. */
@Command(
    name = "briefs",
    mixinStandardHelpOptions = true,
    description = {
      "Neighbours and offers of every client: to files, to the database, to the topic client-briefs."
          + " Topic",
      "and database hear of what has changed since the last run alone."
    })
public final class BriefsCommand implements Callable<Integer> {

  private enum Destination {
    CSV,
    PARQUET,
    MONGODB,
    KAFKA
  }

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--to",
      required = true,
      split = ",",
      paramLabel = "WHERE",
      description = "One or more of ${COMPLETION-CANDIDATES}, with commas between.")
  private List<Destination> to = List.of();

  @Option(
      names = "--neighbours",
      paramLabel = "N",
      description = "The most of a client, 0 to 100 (default: 10).")
  private @Nullable Integer neighbours;

  @Option(
      names = "--offers",
      paramLabel = "N",
      description = "The most to a client, 0 to 100 (default: 10).")
  private @Nullable Integer offers;

  @Option(
      names = "--min-support",
      paramLabel = "N",
      description = "So many neighbours must hold an offer (default: 3).")
  private @Nullable Integer minimumSupport;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the run; the same name and request twice is one run.")
  private String id = "by-hand-" + Instant.now().toEpochMilli();

  @Override
  public Integer call() {
    String path = JobPath.of("briefs", id);
    Progress progress = new Progress("briefs");
    Optional<JsonNode> result =
        new ServiceJob(new Api(options.stack(), Service.SIMILARITY), path, request(), progress)
            .run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    progress.finish("done");
    output.print(result.get(), out -> print(result.get(), out));
    return ExitCode.OK;
  }

  private ObjectNode request() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    ArrayNode destinations = request.putArray("to");
    to.forEach(destination -> destinations.add(destination.name().toLowerCase(Locale.ROOT)));
    request.put("neighbours", neighbours);
    request.put("offers", offers);
    request.put("minimumSupport", minimumSupport);
    return request;
  }

  private static void print(JsonNode result, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "briefs of %,d clients by snapshot %s; %,d asked to be left alone%n",
        result.path("clients").asInt(),
        result.path("snapshotId").asText(),
        result.path("leftAlone").asInt());
    for (Map.Entry<String, JsonNode> to : result.path("deliveries").properties()) {
      out.printf(
          Locale.ROOT,
          "  %-8s %,d sent, %,d unchanged, %,d withdrawn%n",
          to.getKey().toLowerCase(Locale.ROOT),
          to.getValue().path("sent").asInt(),
          to.getValue().path("unchanged").asInt(),
          to.getValue().path("withdrawn").asInt());
      to.getValue().path("files").forEach(file -> out.println("           " + file.asText()));
    }
  }
}
