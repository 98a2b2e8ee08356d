package io.bellwether.recommender.ranking;

import io.bellwether.recommender.reason.Reason;
import java.util.List;

/**
 * One security to look at.
 *
 * @param rank from 1
 * @param ticker empty where unknown, as are name and sector
 * @param score of the model that answers; comparable within one answer only, may be below 0, and is
 *     0 for a security that stands there for its popularity alone
 * @param reasons 1 to 3; none where they were not asked for
 */
public record Recommendation(
    int rank,
    String securityId,
    String ticker,
    String name,
    String sector,
    float score,
    List<Reason> reasons) {

  public Recommendation {
    reasons = List.copyOf(reasons);
  }
}
