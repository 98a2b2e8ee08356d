package io.bellwether.ranking.lambda;

/**
 * How good a list is, from 0 to 1. Equal scores count as every order of them on average, so that
 * the order of the rows gives nothing away.
 *
 * @see "McSherry, Najork: Computing Information Retrieval Performance Measures Efficiently in the
 *     Presence of Tied Scores, ECIR 2008"
 */
public enum ListMeasure {
  /** DCG of the list over that of the best list; a label y at place p gives (2^y - 1)/log2(p+1). */
  NDCG,
  /** Rows with a label above 0 among the first k, over k. */
  PRECISION
}
