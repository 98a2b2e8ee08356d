package io.bellwether.recommender.experiment;

import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.rules.BookInForce;
import org.jspecify.annotations.Nullable;

/**
 * One way to answer.
 *
 * @param name empty where no experiment is on
 * @param weight its share of the clients, beside the weights of the others
 * @param snapshotId of the snapshot that answers, whichever is in service; null for that one
 */
public record Arm(
    String name, double weight, Policy policy, BookInForce book, @Nullable String snapshotId) {

  private static final double MOST_WEIGHT = 1_000;

  public Arm {
    if (!(weight > 0 && weight <= MOST_WEIGHT)) {
      throw new IllegalArgumentException(
          "weight is %s, but must be above 0, at most 1000".formatted(weight));
    }
    if (snapshotId != null && (snapshotId.isBlank() || snapshotId.length() > Query.LONGEST_ID)) {
      throw new IllegalArgumentException(
          "snapshot is \"%s\", but must be 1 to %d characters, not all blank"
              .formatted(snapshotId, Query.LONGEST_ID));
    }
  }

  /** Answered from the snapshot in service. */
  public Arm(String name, double weight, Policy policy, BookInForce book) {
    this(name, weight, policy, book, null);
  }
}
