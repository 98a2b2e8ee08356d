package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.answer.Answers;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a client, or a group, should look at next. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "What should this client look at next, and why.")
final class RecommendCommand implements Callable<Integer> {

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "1..*",
      paramLabel = "INVESTOR",
      description = "Such as investor-000001. Several get one list, as a group.")
  private List<String> investors = new ArrayList<>();

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(
      names = "--universe",
      split = ",",
      paramLabel = "SECURITY",
      description = "Only these: ISIN or MIC:TICKER, with commas between.")
  private List<String> universe = new ArrayList<>();

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "SECURITY",
      description = "None of these, with commas between.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--sector",
      paramLabel = "NAME",
      description = "Only of this sector; repeat it for more.")
  private List<String> sectors = new ArrayList<>();

  @Option(
      names = "--instrument",
      split = ",",
      paramLabel = "CLASS",
      description = "Only stock, bond or fund, with commas between.")
  private List<String> instruments = new ArrayList<>();

  @Option(names = "--min-score", paramLabel = "SCORE", description = "The least score to be shown.")
  private @Nullable Float minScore;

  @Option(names = "--no-why", description = "Leave the reasons out.")
  private boolean silent;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Of the reasons: en or ru (default: en).")
  private @Nullable String language;

  @Option(
      names = "--like",
      paramLabel = "SECURITY",
      description = "What is like this security, instead of what the client bought.")
  private @Nullable String seed;

  @Option(
      names = "--as-of",
      paramLabel = "SNAPSHOT",
      description = "Answer from the snapshot of this id, as of then.")
  private @Nullable String asOf;

  @Override
  public Integer call() {
    JsonNode answer = new Answers(options.stack()).recommendations(question());
    output.print(answer, out -> Answers.printRecommendations(answer, out));
    return ExitCode.OK;
  }

  /** As the service takes it. */
  private ObjectNode question() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("limit", limit).put("why", !silent);
    put(question, "investors", investors);
    put(question, "universe", universe);
    put(question, "exclude", exclude);
    put(question, "sectors", sectors);
    put(question, "instruments", instruments);
    if (minScore != null) {
      question.put("minScore", minScore);
    }
    put(question, "language", language);
    put(question, "seed", seed);
    put(question, "asOf", asOf);
    return question;
  }

  private static void put(ObjectNode question, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = question.putArray(name);
      values.forEach(array::add);
    }
  }

  private static void put(ObjectNode question, String name, @Nullable String value) {
    if (value != null) {
      question.put(name, value);
    }
  }
}
