package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.model.Bounds;
import java.util.BitSet;

/**
 * Places in a pool for the best of some securities, however far down they stand in every list.
 *
 * @param source whose scores say which are the best, by its place in the order of turns
 * @param securities among which; not to be written
 * @param places how many, 0 to 100,000; never more than the pool may have candidates
 */
public record Reserve(int source, BitSet securities, int places) {

  public Reserve {
    Bounds.within("places", places, 0, Quota.MOST);
  }

  /** No place. */
  public static Reserve none() {
    return new Reserve(0, new BitSet(), 0);
  }
}
