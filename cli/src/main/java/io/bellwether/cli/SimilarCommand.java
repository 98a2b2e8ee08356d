package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Answers;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is like a client. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Who is like this client, and what did they buy.")
final class SimilarCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "INVESTOR", description = "Such as investor-000001.")
  private String investor = "";

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private String limit = "5";

  @Override
  public Integer call() {
    JsonNode answer = new Answers(options.stack()).similar(investor, limit);
    output.print(answer, out -> Answers.printSimilar(answer, out));
    return ExitCode.OK;
  }
}
