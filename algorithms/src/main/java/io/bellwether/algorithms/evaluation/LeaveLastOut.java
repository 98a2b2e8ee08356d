package io.bellwether.algorithms.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last purchase of every investor who bought two or more distinct securities is test: last by
 * time, of equal times last in order of appearance. All else is train.
 *
 * <p>A popular protocol that leaks: what one investor bought late teaches the model while another's
 * earlier purchase is judged. Figures from it compare with published ones, not with what a model
 * would have done on the day.
 *
 * @see "Meng, McCreadie, Macdonald, Ounis: Exploring Data Splitting Strategies for the Evaluation
 *     of Recommendation Models, RecSys 2020, section 3"
 */
public record LeaveLastOut() implements SplitRule {

  private static final int NONE = -1;

  @Override
  public List<Split> splits(Interactions all, int investorCount, int securityCount) {
    all.checkIndices(investorCount, securityCount);
    int[] first = new int[investorCount];
    int[] last = new int[investorCount];
    boolean[] several = new boolean[investorCount];
    Arrays.fill(last, NONE);
    for (int at = 0; at < all.size(); at++) {
      int investor = all.investors()[at];
      if (last[investor] == NONE) {
        first[investor] = all.securities()[at];
        last[investor] = at;
      } else {
        several[investor] |= all.securities()[at] != first[investor];
        if (all.epochSeconds()[at] >= all.epochSeconds()[last[investor]]) {
          last[investor] = at;
        }
      }
    }
    int[] test =
        IntStream.range(0, all.size())
            .filter(at -> isTest(at, all.investors()[at], last, several))
            .toArray();
    int[] train =
        IntStream.range(0, all.size())
            .filter(at -> !isTest(at, all.investors()[at], last, several))
            .toArray();
    return List.of(Split.of(description(), all, train, test, investorCount, securityCount));
  }

  private static boolean isTest(int at, int investor, int[] last, boolean[] several) {
    return several[investor] && last[investor] == at;
  }

  @Override
  public SplitRule validation(Split outer) {
    return this;
  }

  @Override
  public String description() {
    return "leave last out, test is each investor's last purchase";
  }
}
