package io.bellwether.cli;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.evaluate.EvaluateCommand;
import io.bellwether.cli.generate.BriefsCommand;
import io.bellwether.cli.generate.GenerateCommand;
import io.bellwether.cli.generate.ImportCommand;
import io.bellwether.cli.generate.LiveCommand;
import io.bellwether.cli.generate.ReplayCommand;
import io.bellwether.cli.generate.ScrapeCommand;
import io.bellwether.cli.generate.TrainCommand;
import io.bellwether.cli.registry.PinCommand;
import io.bellwether.cli.registry.PromoteCommand;
import io.bellwether.cli.registry.RollbackCommand;
import io.bellwether.cli.registry.SnapshotsCommand;
import io.bellwether.cli.registry.UnpinCommand;
import io.bellwether.cli.stack.ApiException;
import io.bellwether.localstack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the platform. */
@Command(
    name = "bellwether",
    mixinStandardHelpOptions = true,
    version = "bellwether 0.1.0-SNAPSHOT",
    description = "Recommends securities to the clients of brokers and investment firms.",
    footer = {
      "",
      "Also: bellwether build | bellwether test [MAVEN OPTIONS]",
      "",
      "Exit status: 0 done, 1 failed, 2 wrong command line, 3 something that is needed does not",
      "run, 4 what was asked about is not known, 5 something must be installed first."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      RecommendCommand.class,
      SimilarCommand.class,
      AlikeCommand.class,
      OffersCommand.class,
      ProspectsCommand.class,
      BriefsCommand.class,
      WhyCommand.class,
      OutcomesCommand.class,
      EvaluateCommand.class,
      ScrapeCommand.class,
      ImportCommand.class,
      GenerateCommand.class,
      ReplayCommand.class,
      LiveCommand.class,
      TrainCommand.class,
      SnapshotsCommand.class,
      PromoteCommand.class,
      PinCommand.class,
      UnpinCommand.class,
      RollbackCommand.class
    })
public final class Bellwether {

  private Bellwether() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Bellwether())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> report(failure))
        .execute(arguments);
  }

  private static int report(Exception failure) throws Exception {
    int exitCode =
        switch (failure) {
          case CommandFailure e -> e.exitCode();
          case ApiException e when e.isUnknown() -> ExitCode.NOT_KNOWN;
          case ApiException e when e.isRefusal() -> ExitCode.USAGE;
          case ApiException e when e.isPassing() -> ExitCode.NOT_RUNNING;
          case ApiException e -> ExitCode.FAILED;
          case StackException e -> ExitCode.NOT_RUNNING;
          default -> throw failure;
        };
    System.err.println("bellwether: " + failure.getMessage());
    return exitCode;
  }
}
