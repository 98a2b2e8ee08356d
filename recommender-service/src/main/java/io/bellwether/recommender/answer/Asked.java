package io.bellwether.recommender.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.ranking.Filter;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.reason.Language;
import io.bellwether.serving.Limit;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question as it comes in, before it is checked. What is null was not said.
 *
 * @param investors one client, or a group that one list is for
 * @param limit 1 to 100; 10 when nothing is said
 */
public record Asked(
    @Schema(
            description =
                "One client, or a group of at most 20 that one list is for: every rule holds for"
                    + " each of them")
        @Nullable List<@Nullable String> investors,
    @Schema(minimum = "1", maximum = "100", defaultValue = "10") @Nullable Integer limit,
    @Schema(description = "The securities that may be shown, at most 10,000; all when left out")
        @Nullable List<@Nullable String> universe,
    @Schema(description = "Securities that may not be shown, at most 10,000")
        @Nullable List<@Nullable String> exclude,
    @Schema(description = "Sectors as the catalogue names them, at most 100; all when left out")
        @Nullable List<@Nullable String> sectors,
    @Schema(description = "STOCK, BOND or FUND; all when left out")
        @Nullable List<@Nullable String> instruments,
    @Schema(description = "The least score to be shown, in the unit of the answer's scores")
        @Nullable Float minScore,
    @Schema(description = "Whether to give reasons", defaultValue = "true") @Nullable Boolean why,
    @Schema(description = "Of the reasons: en or ru; the header Accept-Language when left out")
        @Nullable String language,
    @Schema(description = "A security: asks for what is like it") @Nullable String seed,
    @Schema(
            description =
                "Id of the snapshot to answer from, as of its offsets; the one in service when"
                    + " left out")
        @Nullable String asOf) {

  /**
   * Checks the question.
   *
   * @param spoken the language where the question names none
   * @throws InvalidValueException naming the field, the value and the bound
   */
  Query toQuery(Language spoken) {
    return toQuery(texts("investors", investors).stream().map(InvestorId::new).toList(), spoken);
  }

  /** Checks the question for these investors instead. */
  Query toQuery(List<InvestorId> whom, Language spoken) {
    return new Query(
        whom,
        limit == null ? Limit.DEFAULT : new Limit(limit),
        Filter.of(
            texts("universe", universe),
            texts("exclude", exclude),
            texts("sectors", sectors),
            texts("instruments", instruments)),
        minScore,
        why == null || why,
        language == null ? spoken : Language.of(language),
        seed == null ? null : Query.seed(seed),
        asOf);
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
}
