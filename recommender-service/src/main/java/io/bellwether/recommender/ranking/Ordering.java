package io.bellwether.recommender.ranking;

import java.util.function.IntPredicate;

/**
 * A way to put securities in order for one client. It knows no rules: what a client may not be
 * shown is taken out of its list afterwards.
 */
interface Ordering {

  /**
   * The best securities for a client.
   *
   * @param excluded securities that are no candidates for anybody
   * @param depth length of the list, at least 1; a shorter list has every candidate. A longer list
   *     begins with the shorter one
   */
  Ordered order(Question question, IntPredicate excluded, int depth);
}
