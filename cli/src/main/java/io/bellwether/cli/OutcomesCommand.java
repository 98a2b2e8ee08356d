package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Outcomes;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What clients bought of what they were recommended. */
@Command(
    name = "outcomes",
    mixinStandardHelpOptions = true,
    description = {
      "What share of the first five recommended securities clients bought within days, by snapshot",
      "or by arm of an experiment, with 95 % intervals."
    })
final class OutcomesCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--experiment",
      paramLabel = "NAME",
      description = "Compare the arms of this experiment; without it snapshots are listed.")
  private @Nullable String experiment;

  @Override
  public Integer call() {
    Outcomes outcomes = new Outcomes(options.stack());
    if (experiment == null) {
      JsonNode snapshots = outcomes.ofSnapshots();
      output.print(snapshots, out -> Outcomes.printSnapshots(snapshots, out));
    } else {
      JsonNode arms = outcomes.ofExperiment(experiment);
      output.print(arms, out -> Outcomes.printExperiment(arms, out));
    }
    return ExitCode.OK;
  }
}
