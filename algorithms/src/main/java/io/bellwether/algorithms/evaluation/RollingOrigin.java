package io.bellwether.algorithms.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several splits by time: fold after fold, train is all before a moment and test is the window that
 * begins with it. The last window ends with the last purchase, each earlier one where the next
 * begins; folds come in order of time.
 *
 * @param folds at least 1 and at most 1,000
 * @param window length of a test window, at least a second
 * @see "Tashman: Out-of-sample tests of forecasting accuracy, International Journal of Forecasting
 *     16(4), 2000, section 2"
 */
public record RollingOrigin(int folds, Duration window) implements SplitRule {

  private static final int MOST_FOLDS = 1_000;

  public RollingOrigin {
    if (folds < 1 || folds > MOST_FOLDS) {
      throw new IllegalArgumentException(
          "folds is %d, must be at least 1 and at most %d".formatted(folds, MOST_FOLDS));
    }
    if (window.toSeconds() < 1) {
      throw new IllegalArgumentException("window is %s, must be at least PT1S".formatted(window));
    }
  }

  /**
   * As {@link SplitRule#splits}.
   *
   * @throws IllegalArgumentException also if a fold has no warm investor; the message names it
   */
  @Override
  public List<Split> splits(Interactions all, int investorCount, int securityCount) {
    all.checkIndices(investorCount, securityCount);
    long[] times = all.epochSeconds();
    long last =
        Arrays.stream(times)
            .max()
            .orElseThrow(
                () -> new IllegalArgumentException("there are 0 interactions, none to split"));
    List<Split> splits = new ArrayList<>(folds);
    for (int fold = 0; fold < folds; fold++) {
      long from = last + 1 - Math.multiplyExact(window.toSeconds(), folds - fold);
      long to = from + window.toSeconds();
      int[] train = IntStream.range(0, times.length).filter(at -> times[at] < from).toArray();
      int[] test =
          IntStream.range(0, times.length)
              .filter(at -> times[at] >= from && times[at] < to)
              .toArray();
      String shown =
          "fold %d of %d, train before %s, test until %s"
              .formatted(fold + 1, folds, Split.shown(from), Split.shown(to));
      Split split = Split.of(shown, all, train, test, investorCount, securityCount);
      split.checkWarm();
      splits.add(split);
    }
    return List.copyOf(splits);
  }

  @Override
  public SplitRule validation(Split outer) {
    return GlobalTime.at(outer.train().lastEpochSecond() + 1 - window.toSeconds());
  }

  @Override
  public String description() {
    return "rolling origin, %d folds with test windows of %s".formatted(folds, window);
  }
}
