package io.bellwether.cli;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.demo.Demo;
import io.bellwether.cli.demo.DemoResult;
import io.bellwether.cli.stack.StackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job on this machine. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run the main job on this machine: securities come in, investors and trades come in, models",
      "are trained from the log and judged, clients get recommendations. Everything stays running;",
      "a second call finds the work done. Progress goes to standard error."
    })
final class DemoCommand implements Callable<Integer> {

  private static final int MOST_INVESTORS = 1_000_000;

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--securities",
      paramLabel = "FILE.csv",
      description = "Import these securities; without it the bundled catalogue is scraped.")
  private @Nullable Path securities;

  @Option(
      names = "--investors",
      defaultValue = "25000",
      paramLabel = "N",
      description = "How many investors trade, 1 to 1000000 (default: ${DEFAULT-VALUE}).")
  private int investors;

  @Option(
      names = "--seed",
      defaultValue = "42",
      paramLabel = "N",
      description = "Seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    if (investors < 1 || investors > MOST_INVESTORS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--investors is %d, but must be 1 to %d".formatted(investors, MOST_INVESTORS));
    }
    if (securities != null && !Files.isReadable(securities)) {
      throw new CommandFailure(ExitCode.USAGE, "--securities: cannot read " + securities);
    }
    DemoResult result = new Demo(options.stack()).run(securities, investors, seed);
    output.print(result.asJson(), result::print);
    return ExitCode.OK;
  }
}
