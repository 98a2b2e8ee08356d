package io.bellwether.ranking.candidates;

import java.util.Arrays;
import java.util.List;

/**
 * The candidates for one question, distinct, in the order in which they came in, each with what
 * every source says of it. Candidates and sources are counted from 0. Immutable.
 */
public final class CandidatePool {

  private final List<String> sourceNames;
  private final int[] quotaSizes;
  private final int[] securities;
  // candidates x sources, row-major
  private final float[] scores;
  private final int[] ranks;

  CandidatePool(List<String> sourceNames, int[] quotaSizes, int[] securities, SourceLists lists) {
    this.sourceNames = sourceNames;
    this.quotaSizes = quotaSizes;
    this.securities = securities;
    this.scores = new float[securities.length * quotaSizes.length];
    this.ranks = new int[scores.length];
    fillScores(lists);
    fillRanks(lists);
  }

  public int size() {
    return securities.length;
  }

  /** Names of the sources, in the order of their turns. */
  public List<String> sourceNames() {
    return sourceNames;
  }

  public int sourceCount() {
    return quotaSizes.length;
  }

  public int security(int candidate) {
    return securities[candidate];
  }

  /** A copy of the securities, in order. */
  public int[] toSecurities() {
    return securities.clone();
  }

  /** What a source says of a candidate; NaN where it has nothing to say. */
  public float score(int candidate, int source) {
    return scores[candidate * quotaSizes.length + source];
  }

  /**
   * A candidate's place in a source's list, from 1, the best; 0 where it has none, or one beyond as
   * many places as the pool may have candidates: so deep nobody looked.
   */
  public int rank(int candidate, int source) {
    return ranks[candidate * quotaSizes.length + source];
  }

  /** Whether a source brought a candidate within its quota, alone or with others. */
  public boolean inQuota(int candidate, int source) {
    int rank = rank(candidate, source);
    return rank > 0 && rank <= quotaSizes[source];
  }

  /** How many sources brought a candidate; 0 for one that came in on room passed on. */
  public int quotaCount(int candidate) {
    int count = 0;
    for (int source = 0; source < quotaSizes.length; source++) {
      if (inQuota(candidate, source)) {
        count++;
      }
    }
    return count;
  }

  private void fillScores(SourceLists lists) {
    int at = 0;
    for (int security : securities) {
      for (int source = 0; source < quotaSizes.length; source++) {
        float score = lists.score(source, security);
        scores[at++] = score == 0 ? Float.NaN : score;
      }
    }
  }

  private void fillRanks(SourceLists lists) {
    // by security, so that one walk down each list finds the ranks of all candidates
    int highest = Arrays.stream(securities).max().orElse(-1);
    int[] places = new int[highest + 1];
    for (int candidate = 0; candidate < securities.length; candidate++) {
      places[securities[candidate]] = candidate + 1;
    }
    for (int source = 0; source < quotaSizes.length; source++) {
      for (int place = 0; place < lists.length(source); place++) {
        int security = lists.security(source, place);
        if (security <= highest && places[security] > 0) {
          ranks[(places[security] - 1) * quotaSizes.length + source] = place + 1;
        }
      }
    }
  }
}
