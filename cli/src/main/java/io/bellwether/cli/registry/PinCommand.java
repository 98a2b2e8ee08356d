package io.bellwether.cli.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Put a snapshot into service and let no training replace it. */
@Command(
    name = "pin",
    mixinStandardHelpOptions = true,
    description = "Put a snapshot into service and let no training replace it.")
public final class PinCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();
  @Mixin private ByHand byHand = new ByHand();

  @Parameters(paramLabel = "ID", description = "Of the snapshot, as `snapshots` shows it.")
  private String id = "";

  @Override
  public Integer call() {
    JsonNode snapshot = new Registry(options.stack()).change(id, "pin", byHand.body());
    output.print(snapshot, out -> out.printf("%s is %s%n", id, Registry.state(snapshot)));
    return ExitCode.OK;
  }
}
