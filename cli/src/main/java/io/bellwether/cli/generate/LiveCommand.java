package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.StackOptions;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets trades come in as they would on a day of business, until they are stopped. */
@Command(
    name = "live",
    mixinStandardHelpOptions = true,
    description = {
      "Let trades come into the log with a daily rhythm and bursts, on and on; the service does it",
      "after this command has ended, until live --stop."
    })
public final class LiveCommand implements Callable<Integer> {

  private static final double LEAST_RATE = 0.01;
  private static final double MOST_RATE = 5_000;

  @Mixin private StackOptions stackOptions = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Trades a second on average, 0.01 to 5000.")
  private @Nullable Double rate;

  @Option(
      names = "--investors",
      paramLabel = "N",
      description = "How many investors trade (default: as the service has it).")
  private @Nullable Integer investors;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of every random draw (default: as the service has it).")
  private @Nullable Long seed;

  @Option(
      names = "--id",
      defaultValue = "live",
      paramLabel = "ID",
      description = "Name of the job (default: ${DEFAULT-VALUE}).")
  private String id = "live";

  @Option(names = "--stop", description = "Stop it; what is in the log stays there.")
  private boolean stop;

  @Override
  public Integer call() {
    String path = JobPath.of("live", id);
    if (stop == (rate != null)) {
      throw new CommandFailure(ExitCode.USAGE, "either --rate or --stop is needed");
    }
    ObjectNode body = body();
    Api api = new Api(stackOptions.stack(), Service.SYNTHETIC_DATA);
    JsonNode job = stop ? api.delete(path) : api.put(path, body);
    String state = job.path("state").asText().toLowerCase(Locale.ROOT);
    output.print(
        job,
        out -> {
          out.printf("%s is %s%n", id, state);
          if (!stop) {
            out.printf("Stop it with: ./bellwether live --stop --id %s%n", id);
          }
        });
    return ExitCode.OK;
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (rate != null) {
      if (!(rate >= LEAST_RATE && rate <= MOST_RATE)) {
        throw new CommandFailure(
            ExitCode.USAGE, "--rate is %s, but must be 0.01 to 5000".formatted(rate));
      }
      body.put("tradesPerSecond", rate);
    }
    if (investors != null) {
      body.put("investors", investors);
    }
    if (seed != null) {
      body.put("seed", seed);
    }
    return body;
  }
}
