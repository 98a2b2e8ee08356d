package io.bellwether.recommender.answer;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.bellwether.recommender.ranking.FilterCount;
import io.bellwether.recommender.ranking.Recommendation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client, or a group of clients, should look at next.
 *
 * @param investorId empty for a group
 * @param model that ordered the items
 * @param items best first; fewer than asked for where nothing else was ever bought by anyone, or
 *     the rules or the question's filters let no more through
 * @param rulesId the book of rules in force
 * @param rules that removed something or missed a fact on the part of the list that was reached
 * @param shortBy how many more were asked for
 * @param unmet names of rules about the whole answer that nothing on the list could meet
 * @param recommendationId names this answer: feedback says it, and its record has it
 * @param experiment empty where none is on, as is {@code arm}
 * @param filters of the question that left something out
 * @param investorIds of a group
 * @param asOf whether the snapshot was asked for by its id
 */
@JsonSerialize(using = AnswerJson.class)
public record RecommendationAnswer(
    @Schema(description = "Empty in the answer for a group") String investorId,
    Outcome outcome,
    @Schema(description = "The model that ordered the items") String model,
    String snapshotId,
    List<Recommendation> items,
    @Schema(description = "The book of rules in force; GET /v1/rules has its text") String rulesId,
    @Schema(
            description =
                "Rules that removed something, or lacked a fact, on the part of the list that was"
                    + " reached")
        List<RuleEffect> rules,
    @Schema(description = "How many more were asked for than may be shown") int shortBy,
    @Schema(description = "Rules about the whole answer that nothing on the list could meet")
        List<String> unmet,
    @Schema(description = "Names this answer; feedback says it") String recommendationId,
    @Schema(description = "The experiment that this answer is part of; empty where none is on")
        String experiment,
    @Schema(description = "The arm of the experiment that the client is in") String arm,
    @Schema(
            description =
                "What the question itself left out of the securities that the rules about"
                    + " securities let in: universe, exclude, sectors, instruments, in this order;"
                    + " minScore of the list as deep as it was asked for")
        List<FilterCount> filters,
    @Schema(description = "Of a group; else none") List<String> investorIds,
    @Schema(
            description =
                "The snapshot was asked for by asOf: trades after its offsets are not known to the"
                    + " answer")
        boolean asOf) {

  /** How the items were found. */
  public enum Outcome {
    /** Ordered for this investor by their own trades, and by their profile if the model does. */
    RANKED,
    /** No usable trades yet: the same list for all such investors. */
    COLD_START,
    /** No usable trades yet: ordered by what is known of this investor. */
    BY_PROFILE,
    /** What is like the security that was asked about, whoever asks. */
    LIKE_SEED
  }
}
