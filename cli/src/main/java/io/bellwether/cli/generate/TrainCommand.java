package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains on the log, or builds a snapshot again. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train on the log as it is now. With --from-snapshot, build a snapshot again from the log at"
          + " its",
      "offsets, with its configuration and seed, and compare the bytes; nothing is published."
    })
public final class TrainCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of every random draw (default: as the service has it).")
  private @Nullable Long seed;

  @Option(
      names = "--from-snapshot",
      paramLabel = "ID",
      description = "The snapshot to build again; ends with 1 where the bytes differ.")
  private @Nullable String fromSnapshot;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the job; the same name and request twice is one training.")
  private String id = "by-hand-" + Instant.now().toEpochMilli();

  @Override
  public Integer call() {
    String path = JobPath.of("trainings", id);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (seed != null) {
      body.put("seed", seed);
    }
    if (fromSnapshot != null) {
      body.put("fromSnapshot", fromSnapshot);
    }
    Progress progress = new Progress("training");
    Optional<JsonNode> result =
        new ServiceJob(new Api(options.stack(), Service.TRAINER), path, body, progress).run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    JsonNode told = result.get();
    progress.finish("done");
    output.print(told, out -> print(told, out));
    return told.path("equal").asBoolean(true) ? ExitCode.OK : ExitCode.FAILED;
  }

  private void print(JsonNode told, PrintStream out) {
    if (fromSnapshot == null) {
      printTraining(told, out);
    } else {
      printComparison(told, out);
    }
  }

  private static void printTraining(JsonNode told, PrintStream out) {
    out.printf(
        "snapshot %s with %s is %s%n",
        told.path("snapshotId").asText(),
        told.path("servedModel").asText(),
        told.path("outcome").asText().toLowerCase(Locale.ROOT));
    told.path("reasons").forEach(reason -> out.println("  " + reason.asText()));
    if (told.has("cause")) {
      out.println("  " + told.path("cause").asText());
    }
  }

  private static void printComparison(JsonNode told, PrintStream out) {
    out.printf(
        "snapshot %s built again is %s: SHA-256 %s, was %s%n",
        told.path("snapshotId").asText(),
        told.path("equal").asBoolean() ? "equal" : "different",
        told.path("sha256").asText(),
        told.path("expectedSha256").asText());
    told.path("differing").forEach(name -> out.println("  differs: " + name.asText()));
    if (told.has("note")) {
      out.println("  " + told.path("note").asText());
    }
    if (!told.path("equal").asBoolean() && told.path("missingEvents").asLong() > 0) {
      out.printf(
          Locale.ROOT,
          "  %,d offsets hold no event any more: the log was compacted since, or holds what is"
              + " none%n",
          told.path("missingEvents").asLong());
    }
  }
}
