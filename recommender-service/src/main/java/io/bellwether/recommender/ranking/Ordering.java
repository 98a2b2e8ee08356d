package io.bellwether.recommender.ranking;

/**
 * A way to put securities in order for one client. It knows no rules: what a client may not be
 * shown is taken out of its list afterwards.
 */
interface Ordering {

  /**
   * The best securities for a client.
   *
   * @param offer which securities may be candidates
   * @param depth length of the list, at least 1; a shorter list has every candidate. A longer list
   *     begins with the shorter one
   */
  Ordered order(Question question, Offer offer, int depth);
}
