package io.bellwether.algorithms.evaluation.metrics;

import io.bellwether.algorithms.model.RankedLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@link Metric#COVERAGE} at one k, for all investors or for some of them: for each security the
 * investors who were shown it. Over several folds it is the mean.
 */
final class Coverage {

  private final int securityCount;
  private final List<int[]> startsOfFolds = new ArrayList<>();
  private final List<int[]> shownOfFolds = new ArrayList<>();

  Coverage(int securityCount) {
    this.securityCount = securityCount;
  }

  /**
   * @param rows number of the investor of each list, by which they are drawn
   */
  void addFold(RankedLists lists, int k, int[] rows) {
    int[] starts = new int[securityCount + 1];
    for (int row = 0; row < lists.rowCount(); row++) {
      for (int rank = 0; rank < Math.min(k, lists.length(row)); rank++) {
        starts[lists.security(row, rank) + 1]++;
      }
    }
    for (int security = 0; security < securityCount; security++) {
      starts[security + 1] += starts[security];
    }
    int[] next = starts.clone();
    int[] shown = new int[starts[securityCount]];
    for (int row = 0; row < lists.rowCount(); row++) {
      for (int rank = 0; rank < Math.min(k, lists.length(row)); rank++) {
        shown[next[lists.security(row, rank)]++] = rows[row];
      }
    }
    startsOfFolds.add(starts);
    shownOfFolds.add(shown);
  }

  /**
   * @param drawn how often each investor was drawn; one who was not shows nothing
   */
  double of(int[] drawn) {
    long covered = 0;
    for (int fold = 0; fold < startsOfFolds.size(); fold++) {
      int[] starts = startsOfFolds.get(fold);
      int[] shown = shownOfFolds.get(fold);
      for (int security = 0; security < securityCount; security++) {
        int at = starts[security];
        while (at < starts[security + 1] && drawn[shown[at]] == 0) {
          at++;
        }
        covered += at < starts[security + 1] ? 1 : 0;
      }
    }
    return (double) covered / securityCount / startsOfFolds.size();
  }

  double ofAll(int investorCount) {
    int[] once = new int[investorCount];
    Arrays.fill(once, 1);
    return of(once);
  }
}
