package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Bounds;

/**
 * How many candidates a source may bring.
 *
 * @param size 0 to 100,000; at 0 the source brings none but its scores are known of all candidates
 */
public record Quota(CandidateSource source, int size) {

  static final int MOST = 100_000;

  public Quota {
    Bounds.within("size of the quota of " + source.name(), size, 0, MOST);
  }
}
