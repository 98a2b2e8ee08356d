package io.bellwether.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.ProcessStatus;
import io.bellwether.cli.stack.Stack;
import io.bellwether.cli.stack.StackOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show each process: whether it runs and is ready, where it listens, its memory.")
final class StatusCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Stack stack = options.stack();
    List<ProcessStatus> processes =
        stack.processes().stream().map(process -> ProcessStatus.of(stack, process)).toList();
    output.print(asJson(processes), out -> processes.forEach(each -> out.println(line(each))));
    boolean allRun =
        processes.stream().filter(ProcessStatus::required).allMatch(ProcessStatus::running);
    return allRun ? ExitCode.OK : ExitCode.NOT_RUNNING;
  }

  private static String line(ProcessStatus status) {
    return String.format(
        Locale.ROOT,
        "%-24s %-9s port %-6d %s",
        status.name(),
        status.state(),
        status.port(),
        status.running()
            ? "pid %d, %d MiB".formatted(status.pid(), status.residentMebibytes())
            : "");
  }

  private static ObjectNode asJson(List<ProcessStatus> processes) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode list = result.putArray("processes");
    for (ProcessStatus status : processes) {
      ObjectNode entry = list.addObject();
      entry.put("name", status.name()).put("state", status.state()).put("port", status.port());
      if (status.running()) {
        entry.put("pid", status.pid()).put("residentMebibytes", status.residentMebibytes());
      }
    }
    return result;
  }
}
