package io.bellwether.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import io.bellwether.localstack.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a process's log. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Show the end of a process's log.")
final class LogsCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "SERVICE", description = "Such as trainer-service, broker or database.")
  private String service = "";

  @Option(
      names = "--lines",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many lines, 1 to 100000 (default: ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException {
    if (lines < 1 || lines > 100_000) {
      throw new CommandFailure(
          ExitCode.USAGE, "--lines is %d, but must be 1 to 100000".formatted(lines));
    }
    JavaProcess process = options.stack().processNamed(service);
    if (!Files.exists(process.logFile())) {
      throw new CommandFailure(ExitCode.NOT_RUNNING, service + " has not been started yet");
    }
    List<String> all = Files.readString(process.logFile(), StandardCharsets.UTF_8).lines().toList();
    List<String> end = all.subList(Math.max(0, all.size() - lines), all.size());
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("file", process.logFile().toString());
    end.forEach(result.putArray("lines")::add);
    output.print(result, out -> end.forEach(out::println));
    return ExitCode.OK;
  }
}
