package io.bellwether.cli.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which snapshots there are. */
@Command(
    name = "snapshots",
    mixinStandardHelpOptions = true,
    description = {
      "List every snapshot that was published or refused, newest first: what it is to its line,",
      "the model it serves and its precision@5, each time it was put into service and why."
    })
public final class SnapshotsCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    List<JsonNode> snapshots = new Registry(options.stack()).list();
    ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(snapshots);
    output.print(
        all,
        out -> {
          snapshots.forEach(snapshot -> Registry.print(snapshot, out));
          if (snapshots.isEmpty()) {
            out.println("no snapshot was trained yet");
          }
        });
    return ExitCode.OK;
  }
}
