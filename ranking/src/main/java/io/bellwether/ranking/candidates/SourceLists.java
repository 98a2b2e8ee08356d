package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.selection.TopK;
import java.util.function.IntPredicate;

/**
 * What each source says: a score for every security, and a ranked list of the best few. Sources x
 * securities and sources x depth, row-major.
 */
final class SourceLists {

  private final float[][] scores;
  private final int[][] ranked;
  private final int[] lengths;
  private final float[] rankedScores;

  SourceLists(int sourceCount, int securityCount, int depth) {
    int longest = Math.min(depth, securityCount);
    this.scores = new float[sourceCount][securityCount];
    this.ranked = new int[sourceCount][longest];
    this.lengths = new int[sourceCount];
    this.rankedScores = new float[longest];
  }

  /**
   * Asks one source.
   *
   * @param best empty, as deep as the lists; left empty
   */
  void fill(
      int source, CandidateSource asked, Question question, IntPredicate excluded, TopK best) {
    float[] row = scores[source];
    asked.scoresInto(question, row);
    for (int security = 0; security < row.length; security++) {
      float score = row[security];
      // the predicate comes last: it may cost a search, and few scores reach it
      if (score != 0 && score > best.floor() && !excluded.test(security)) {
        best.offer(security, score);
      }
    }
    lengths[source] = best.drainInto(ranked[source], rankedScores);
  }

  int sourceCount() {
    return lengths.length;
  }

  int length(int source) {
    return lengths[source];
  }

  int security(int source, int place) {
    return ranked[source][place];
  }

  /** 0 where the source has nothing to say. */
  float score(int source, int security) {
    return scores[source][security];
  }

  int totalLength() {
    int total = 0;
    for (int length : lengths) {
      total += length;
    }
    return total;
  }
}
