package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Purchases parted at a moment: what a model may learn from, and the new securities it should have
 * foreseen. A pair bought before and again after the moment belongs to train alone: suggesting to
 * an investor what they already bought is no achievement.
 */
public final class TimeSplit {

  private final CsrMatrix train;
  private final CsrMatrix test;
  private final int excludedRepeatCount;

  private TimeSplit(CsrMatrix train, CsrMatrix test, int excludedRepeatCount) {
    this.train = train;
    this.test = test;
    this.excludedRepeatCount = excludedRepeatCount;
  }

  /**
   * Parts the purchases at a moment.
   *
   * @param testFromEpochSecond purchases at or after this moment are test, earlier ones train
   * @throws IllegalArgumentException if an index does not fit the counts
   */
  public static TimeSplit before(
      Interactions all, int investorCount, int securityCount, long testFromEpochSecond) {
    long[] moments = all.epochSeconds();
    int[] earlier =
        IntStream.range(0, all.size()).filter(at -> moments[at] < testFromEpochSecond).toArray();
    int[] later =
        IntStream.range(0, all.size()).filter(at -> moments[at] >= testFromEpochSecond).toArray();

    CsrMatrix train = matrix(all, earlier, investorCount, securityCount);
    // built with the repeats first, so that every index has been checked before it is looked up
    CsrMatrix withRepeats = matrix(all, later, investorCount, securityCount);
    int[] fresh =
        Arrays.stream(later)
            .filter(at -> !train.contains(all.investors()[at], all.securities()[at]))
            .toArray();
    int repeats = later.length - fresh.length;
    CsrMatrix test = repeats == 0 ? withRepeats : matrix(all, fresh, investorCount, securityCount);
    return new TimeSplit(train, test, repeats);
  }

  private static CsrMatrix matrix(
      Interactions all, int[] chosen, int investorCount, int securityCount) {
    int[] investors = Arrays.stream(chosen).map(at -> all.investors()[at]).toArray();
    int[] securities = Arrays.stream(chosen).map(at -> all.securities()[at]).toArray();
    float[] once = new float[chosen.length];
    Arrays.fill(once, 1f);
    return CsrMatrix.fromTriples(investorCount, securityCount, investors, securities, once);
  }

  /** Investors x securities; a value is the number of purchases before the moment. */
  public CsrMatrix train() {
    return train;
  }

  /**
   * Investors x securities, without any pair of train; a value is the number of purchases from the
   * moment on.
   */
  public CsrMatrix test() {
    return test;
  }

  /** Number of later purchases left out of test because the pair is in train. */
  public int excludedRepeatCount() {
    return excludedRepeatCount;
  }

  /** Investors with a test security and a train history, ascending: those who can be evaluated. */
  public int[] warmInvestors() {
    return IntStream.range(0, test.rowCount())
        .filter(investor -> test.rowLength(investor) > 0 && train.rowLength(investor) > 0)
        .toArray();
  }

  /** Number of investors with a test security and no train history; to be reported apart. */
  public int investorsWithoutHistory() {
    return (int)
        IntStream.range(0, test.rowCount())
            .filter(investor -> test.rowLength(investor) > 0 && train.rowLength(investor) == 0)
            .count();
  }
}
