package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.concurrent.ForkJoinPool;

/** Ranks securities for the investors of one split, by their rows. */
public interface Ranker {

  int securityCount();

  /**
   * A list for each of the investors.
   *
   * @param investors rows, ascending
   * @param limit length of a list, from 1 to the number of securities
   * @param repeats whether an investor's train securities may stand in the list
   */
  RankedLists rank(int[] investors, int limit, Repeats repeats, ForkJoinPool pool);

  /**
   * Writes a score for every security, exactly 0 where there is nothing to say.
   *
   * @param out length {@link #securityCount}
   */
  void scoresInto(int investor, float[] out);
}
