package io.bellwether.similarity.answer;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.question.Filter;
import io.bellwether.similarity.question.Measured;
import io.bellwether.similarity.question.Question;
import io.bellwether.similarity.question.Whom;
import io.bellwether.similarity.weights.FeatureWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in, before it is checked. What is null was not said. One of {@code
 * investor}, {@code group} and {@code profile} is.
 */
public record AskedSimilar(
    @Schema(description = "A client") @Nullable String investor,
    @Schema(description = "1 to 1000 clients: asks for who is near to their centre")
        @Nullable List<@Nullable String> group,
    @Schema(description = "Somebody who need not be a client") @Nullable AskedProfile profile,
    @Schema(minimum = "1", maximum = "100", defaultValue = "10") @Nullable Integer limit,
    @Schema(description = "cosine, l1, l2 or blend; as configured when left out")
        @Nullable String measure,
    @Schema(description = "Of cosine, l1 and l2 in a blend")
        @Nullable Map<String, @Nullable Double> shares,
    @Schema(
            description =
                "How much features count, 0 or 1e-6 to 1e6, by name or by what the names of"
                    + " several begin with; the desk's for what is not named")
        @Nullable Map<String, @Nullable Double> weights,
    @Schema(description = "Distances to four places", defaultValue = "false")
        @Nullable Boolean rounded,
    @Schema(description = "Only clients of these regions, at most 100")
        @Nullable List<@Nullable String> regions,
    @Schema(description = "Only INDIVIDUAL or ORGANISATION") @Nullable List<@Nullable String> types,
    @Schema(description = "Only clients of these segments, at most 100")
        @Nullable List<@Nullable String> segments,
    @Schema(
            description = "Leaves out who asked to be left alone with offers",
            defaultValue = "false")
        @Nullable Boolean withoutOptedOut,
    @Schema(description = "The nearest of all, also where a graph serves", defaultValue = "false")
        @Nullable Boolean exact,
    @Schema(
            description = "What a profile does not say counts for nothing, instead of for the mean",
            defaultValue = "false")
        @Nullable Boolean ignoreUnknown,
    @Schema(
            description = "The most securities to name of what each bought",
            minimum = "0",
            maximum = "20",
            defaultValue = "5")
        @Nullable Integer bought) {

  /**
   * Checks the question.
   *
   * @param usual the measure where the question names none
   * @throws InvalidValueException naming the field, the value and the bound
   */
  Question toQuestion(Measure usual) {
    Whom whom = whom(profile == null ? null : profile.toInvestor());
    return toQuestion(whom, usual);
  }

  /** Checks the question about somebody else than the fields say. */
  Question toQuestion(Whom whom, Measure usual) {
    return new Question(
        whom,
        limit == null ? Limit.DEFAULT : new Limit(limit),
        measured(measure, shares, weights, usual),
        Filter.of(
            texts("regions", regions),
            texts("types", types),
            texts("segments", segments),
            is(withoutOptedOut)),
        is(exact),
        bought == null ? Question.USUALLY_BOUGHT : bought);
  }

  /** Whether it is about one client under the desk's weights. */
  boolean isUsual() {
    return investor != null && (weights == null || weights.isEmpty());
  }

  boolean isRounded() {
    return is(rounded);
  }

  static Measured measured(
      @Nullable String measure,
      @Nullable Map<String, @Nullable Double> shares,
      @Nullable Map<String, @Nullable Double> weights,
      Measure usual) {
    return new Measured(
        Measured.measure(measure, numbers("shares", shares), usual),
        new FeatureWeights(numbers("weights", weights)));
  }

  /** Whom a question is about, of whom exactly one is said. */
  Whom whom(@Nullable Investor somebody) {
    List<String> members = texts("group", group);
    int said =
        (investor == null ? 0 : 1) + (members.isEmpty() ? 0 : 1) + (somebody == null ? 0 : 1);
    if (said != 1) {
      throw new InvalidValueException(
          "investor, group, profile", said + " of them", "said once in all");
    }
    if (investor != null) {
      return new Whom.One(new InvestorId(investor));
    }
    return somebody != null
        ? new Whom.Somebody(somebody, is(ignoreUnknown))
        : new Whom.Group(members.stream().map(InvestorId::new).toList());
  }

  private static boolean is(@Nullable Boolean said) {
    return said != null && said;
  }

  private static List<String> texts(String field, @Nullable List<@Nullable String> said) {
    if (said == null) {
      return List.of();
    }
    if (said.stream().anyMatch(Objects::isNull)) {
      throw new InvalidValueException(field, null, "a list of texts");
    }
    return said.stream().map(Objects::requireNonNull).toList();
  }

  private static Map<String, Double> numbers(
      String field, @Nullable Map<String, @Nullable Double> said) {
    if (said == null) {
      return Map.of();
    }
    Map<String, Double> numbers = new HashMap<>();
    said.forEach(
        (name, number) -> {
          if (number == null) {
            throw new InvalidValueException(field + "." + name, null, "a number");
          }
          numbers.put(name, number);
        });
    return numbers;
  }
}
