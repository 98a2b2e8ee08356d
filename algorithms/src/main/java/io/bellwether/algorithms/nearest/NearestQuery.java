package io.bellwether.algorithms.nearest;

import io.bellwether.algorithms.distance.Measure;
import java.util.function.IntPredicate;

/**
 * What is asked of {@link NearestRows}.
 *
 * @param limit how many rows at most, at least 1; may exceed the row count
 * @param excluded rows that are no answer; several threads ask it at once where several search
 */
public record NearestQuery(Measure measure, int limit, IntPredicate excluded) {

  public NearestQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
  }

  /** Every row may be an answer. */
  public NearestQuery(Measure measure, int limit) {
    this(measure, limit, row -> false);
  }
}
