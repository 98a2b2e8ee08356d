package io.bellwether.cli.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts what was in service before into service again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Put into service what was there before; once more, and it goes back one more. The next",
      "training may replace it, unless it is pinned."
    })
public final class RollbackCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();
  @Mixin private ByHand byHand = new ByHand();

  @Option(
      names = "--line",
      defaultValue = "equities",
      paramLabel = "LINE",
      description = "The model line (default: ${DEFAULT-VALUE}).")
  private String line = "equities";

  @Override
  public Integer call() {
    Registry registry = new Registry(options.stack());
    String served = served(registry);
    // the service refuses when it is another by then, such as when this was run twice
    ObjectNode body = byHand.body().put("from", served);
    JsonNode snapshot = registry.rollback(line, body);
    output.print(
        snapshot,
        out ->
            out.printf(
                "%s is %s; %s was%n",
                snapshot.path("id").asText(), Registry.state(snapshot), served));
    return ExitCode.OK;
  }

  private String served(Registry registry) {
    return registry.list().stream()
        .filter(snapshot -> snapshot.path("line").asText().equals(line))
        .filter(snapshot -> snapshot.path("state").asText().equals("SERVED"))
        .map(snapshot -> snapshot.path("id").asText())
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.NOT_KNOWN, "nothing of line %s is in service".formatted(line)));
  }
}
