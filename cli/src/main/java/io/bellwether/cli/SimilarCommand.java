package io.bellwether.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.answer.Similar;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.stack.StackOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is like a client, a group or a profile, and by what two clients differ. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Who is like this client, and what did they buy.")
final class SimilarCommand implements Callable<Integer> {

  private static final Set<String> NUMBERS = Set.of("ageYears", "deposit");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private StackOptions options = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..*",
      paramLabel = "INVESTOR",
      description = "Such as investor-000001. Of several, who is near to their centre.")
  private List<String> investors = new ArrayList<>();

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "NAME=VALUE",
      description =
          "Instead of a client: sex, ageYears, maritalStatus, education, hasChildren, riskProfile,"
              + " region, occupation or deposit, with commas between.")
  private Map<String, String> profile = new LinkedHashMap<>();

  @Option(
      names = "--to",
      paramLabel = "INVESTOR",
      description = "How far this one is, and by what they differ.")
  private @Nullable String other;

  @Option(
      names = "--limit",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      description = "cosine, l1, l2 or blend (default: as the service is configured).")
  private @Nullable String measure;

  @Option(
      names = "--share",
      split = ",",
      paramLabel = "NAME=SHARE",
      description = "Of cosine, l1 and l2 in a blend.")
  private Map<String, Double> shares = new LinkedHashMap<>();

  @Option(
      names = "--weight",
      split = ",",
      paramLabel = "NAME=WEIGHT",
      description =
          "How much a feature counts, such as age=2, or all that begin so, such as region=0.")
  private Map<String, Double> weights = new LinkedHashMap<>();

  @Option(
      names = "--region",
      paramLabel = "NAME",
      description = "Only clients of this region; repeat it for more.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Only individual or organisation.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "Only clients of this segment; repeat it for more.")
  private List<String> segments = new ArrayList<>();

  @Option(
      names = "--without-opted-out",
      description = "Leave out who asked to be left alone with offers.")
  private boolean withoutOptedOut;

  @Option(names = "--exact", description = "The nearest of all, also where a graph serves.")
  private boolean exact;

  @Option(
      names = "--ignore-unknown",
      description = "What a profile does not say counts for nothing, instead of for the mean.")
  private boolean ignoreUnknown;

  @Override
  public Integer call() {
    Similar similar = new Similar(options.stack());
    if (other != null) {
      if (investors.size() != 1) {
        throw new ParameterException(
            spec.commandLine(),
            "--to takes one INVESTOR beside it, not %d".formatted(investors.size()));
      }
      JsonNode answer = similar.compare(distance(investors.getFirst(), other));
      output.print(answer, out -> Similar.printDistance(answer, out));
    } else {
      JsonNode answer = similar.ask(question());
      output.print(answer, out -> Similar.print(answer, whom(), out));
    }
    return ExitCode.OK;
  }

  private String whom() {
    return investors.isEmpty() ? "this profile" : String.join(", ", investors);
  }

  /** As the service takes it; it refuses a question about nobody, or about both. */
  private ObjectNode question() {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    if (investors.size() == 1) {
      question.put("investor", investors.getFirst());
    } else {
      put(question, "group", investors);
    }
    if (!profile.isEmpty()) {
      ObjectNode said = question.putObject("profile");
      profile.forEach((name, value) -> putAttribute(said, name, value));
    }
    question.put("limit", limit);
    putMeasure(question);
    put(question, "regions", regions);
    put(question, "types", types);
    put(question, "segments", segments);
    putIf(question, "withoutOptedOut", withoutOptedOut);
    putIf(question, "exact", exact);
    putIf(question, "ignoreUnknown", ignoreUnknown);
    return question;
  }

  private ObjectNode distance(String one, String another) {
    ObjectNode question = JsonNodeFactory.instance.objectNode();
    question.put("investor", one).put("other", another);
    putMeasure(question);
    return question;
  }

  private void putMeasure(ObjectNode question) {
    if (measure != null) {
      question.put("measure", measure);
    }
    put(question, "shares", shares);
    put(question, "weights", weights);
  }

  private void putAttribute(ObjectNode said, String name, String value) {
    if (name.equals("hasChildren")) {
      said.put(name, Boolean.parseBoolean(value));
    } else if (NUMBERS.contains(name)) {
      try {
        said.put(name, new BigDecimal(value));
      } catch (NumberFormatException none) {
        throw new ParameterException(
            spec.commandLine(), "%s is %s, but must be a number".formatted(name, value), none);
      }
    } else {
      said.put(name, value);
    }
  }

  private static void put(ObjectNode question, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = question.putArray(name);
      values.forEach(array::add);
    }
  }

  private static void put(ObjectNode question, String name, Map<String, Double> numbers) {
    if (!numbers.isEmpty()) {
      ObjectNode object = question.putObject(name);
      numbers.forEach(object::put);
    }
  }

  private static void putIf(ObjectNode question, String name, boolean said) {
    if (said) {
      question.put(name, true);
    }
  }
}
