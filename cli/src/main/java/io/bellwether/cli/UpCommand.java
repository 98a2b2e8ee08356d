package io.bellwether.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.StackOptions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts what does not run. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Start broker, database and the five services, whichever does not run yet.")
final class UpCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Progress progress = new Progress("stack");
    progress.show("starting", 0, 0);
    List<String> started = options.stack().start();
    progress.finish(started.isEmpty() ? "everything was running" : "up");
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    started.forEach(result.putArray("started")::add);
    output.print(result, out -> started.forEach(name -> out.println("started " + name)));
    return ExitCode.OK;
  }
}
