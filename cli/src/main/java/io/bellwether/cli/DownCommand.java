package io.bellwether.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.Stack;
import io.bellwether.cli.stack.StackOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops what runs. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stop everything; what was recorded stays, unless --wipe.")
final class DownCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(names = "--wipe", description = "Also remove all data, snapshots, captures and logs.")
  private boolean wipe;

  @Override
  public Integer call() {
    Stack stack = options.stack();
    List<String> stopped = stack.stop();
    if (wipe) {
      stack.wipe();
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    stopped.forEach(result.putArray("stopped")::add);
    result.put("wiped", wipe);
    output.print(
        result,
        out -> {
          stopped.forEach(name -> out.println("stopped " + name));
          if (stopped.isEmpty()) {
            out.println("nothing was running");
          }
          if (wipe) {
            out.println("removed " + stack.folder());
          }
        });
    return ExitCode.OK;
  }
}
