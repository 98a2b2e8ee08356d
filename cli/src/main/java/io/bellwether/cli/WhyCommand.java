package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Story;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Why an answer was given, and what came of it. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Who was recommended what, when and by what; what rules left out; and what came of it.",
      "An answer is known a moment after it was given."
    })
final class WhyCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "RECOMMENDATION",
      description = "The id that the answer names, as recommendationId.")
  private String recommendation = "";

  @Override
  public Integer call() {
    JsonNode story = new Story(options.stack()).of(recommendation);
    output.print(story, out -> Story.print(story, out));
    return ExitCode.OK;
  }
}
