package io.bellwether.recommender.answer;

import io.bellwether.recommender.ranking.Recommendation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client should look at next.
 *
 * @param model that ordered the items
 * @param items best first; fewer than asked for where nothing else was ever bought by anyone
 */
public record RecommendationAnswer(
    String investorId,
    Outcome outcome,
    @Schema(description = "The model that ordered the items") String model,
    String snapshotId,
    List<Recommendation> items) {

  /** How the items were found. */
  public enum Outcome {
    /** Ordered for this investor by their own trades, and by their profile if the model does. */
    RANKED,
    /** No usable trades yet: the same list for all such investors. */
    COLD_START,
    /** No usable trades yet: ordered by what is known of this investor. */
    BY_PROFILE
  }
}
