package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Alike;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is like a security. */
@Command(
    name = "alike",
    mixinStandardHelpOptions = true,
    description =
        "Which securities are like this one, by who buys them, by what they are, or both.")
final class AlikeCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "SECURITY", description = "ISIN or MIC:TICKER.")
  private String security = "";

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "buyers, features or blend (default: buyers).")
  private @Nullable String by;

  @Option(
      names = "--buyers-share",
      paramLabel = "SHARE",
      description = "Of the buyers in a blend, 0 to 1 (default: 0.5).")
  private @Nullable Double buyersShare;

  @Override
  public Integer call() {
    JsonNode answer = new Alike(options.stack()).to(security, limit, by, buyersShare);
    output.print(answer, out -> Alike.print(answer, out));
    return ExitCode.OK;
  }
}
