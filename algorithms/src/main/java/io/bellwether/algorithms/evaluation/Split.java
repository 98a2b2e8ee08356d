package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingInteractions;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Purchases parted in two: what a model may learn from, and what it should have foreseen. All that
 * it tells about the train side, prices too, was known when train ended.
 */
public final class Split {

  private final String description;
  private final Interactions all;
  private final int[] trainAt;
  private final int testEventCount;
  private final TrainingInteractions train;
  private final CsrMatrix test;
  private final CsrMatrix newTest;
  private final float[] prices;

  private Split(
      String description,
      Interactions all,
      int[] trainAt,
      int testEventCount,
      TrainingInteractions train,
      CsrMatrix test) {
    this.description = description;
    this.all = all;
    this.trainAt = trainAt;
    this.testEventCount = testEventCount;
    this.train = train;
    this.test = test;
    this.newTest = SplitMatrices.without(test, train.matrix());
    this.prices = SplitMatrices.lastPrices(all, trainAt, test.columnCount());
  }

  /**
   * @param trainAt positions of the purchases to learn from, ascending
   * @param testAt positions of the purchases to foresee
   * @throws IllegalArgumentException if either is empty
   */
  static Split of(
      String description,
      Interactions all,
      int[] trainAt,
      int[] testAt,
      int investorCount,
      int securityCount) {
    if (trainAt.length == 0 || testAt.length == 0) {
      throw new IllegalArgumentException(
          "%s: train has %d interactions and test has %d, each must have at least 1"
              .formatted(description, trainAt.length, testAt.length));
    }
    return new Split(
        description,
        all,
        trainAt,
        testAt.length,
        SplitMatrices.training(all.at(trainAt), investorCount, securityCount),
        SplitMatrices.bought(all.at(testAt), investorCount, securityCount));
  }

  /** Where train ends and test begins, for a reader. */
  public String description() {
    return description;
  }

  /** Values are sums of weights: numbers of purchases where no weights were given. */
  public TrainingInteractions train() {
    return train;
  }

  /** The purchases of train one by one, made anew at each call: for a split inside of them. */
  public Interactions trainEvents() {
    return all.at(trainAt);
  }

  /** Investors x securities; a value is the number of purchases in test, repeats included. */
  public CsrMatrix test() {
    return test;
  }

  /** What of {@link #test} was not bought in train by the same investor. */
  public CsrMatrix newTest() {
    return newTest;
  }

  /** What is to be foreseen: {@link #newTest} or {@link #test}. */
  public CsrMatrix test(Repeats repeats) {
    return switch (repeats) {
      case EXCLUDED -> newTest;
      case COUNTED -> test;
    };
  }

  /**
   * For each security its last price known in train, in money for one unit, of several at that
   * moment the highest; NaN where train knows none. Not to be written.
   */
  public float[] prices() {
    return prices;
  }

  /** Whether train knows the price of any security. */
  public boolean priced() {
    return IntStream.range(0, prices.length).anyMatch(at -> !Float.isNaN(prices[at]));
  }

  /** Whether a security was bought by anybody, in train or in test. */
  public boolean[] bought() {
    boolean[] bought = new boolean[test.columnCount()];
    Arrays.stream(train.matrix().columns()).forEach(security -> bought[security] = true);
    Arrays.stream(test.columns()).forEach(security -> bought[security] = true);
    return bought;
  }

  /** Test purchases as a share of all that are in the split. */
  public double testShare() {
    return (double) testEventCount / (testEventCount + trainAt.length);
  }

  /** Investors with a purchase in train and something to foresee, ascending. */
  public int[] warmInvestors(Repeats repeats) {
    return IntStream.range(0, test.rowCount())
        .filter(row -> train.matrix().rowLength(row) > 0 && test(repeats).rowLength(row) > 0)
        .toArray();
  }

  /** Investors with a purchase in test and none in train, ascending. */
  public int[] coldInvestors() {
    return IntStream.range(0, test.rowCount())
        .filter(row -> train.matrix().rowLength(row) == 0 && test.rowLength(row) > 0)
        .toArray();
  }

  /**
   * Throws an {@link IllegalArgumentException} with the counts if nobody has both a purchase in
   * train and a new security in test.
   */
  public void checkWarm() {
    if (warmInvestors(Repeats.EXCLUDED).length == 0) {
      throw new IllegalArgumentException(
          ("%s: no investor has a purchase in train and a new security in test; %d investors have a"
                  + " purchase in train, %d have one in test, of these %d bought nothing before"
                  + " and %d only what they had")
              .formatted(
                  description,
                  investors(train.matrix()),
                  investors(test),
                  coldInvestors().length,
                  warmInvestors(Repeats.COUNTED).length));
    }
  }

  private static long investors(CsrMatrix matrix) {
    return IntStream.range(0, matrix.rowCount()).filter(row -> matrix.rowLength(row) > 0).count();
  }

  static void checkShare(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "share is %s, must be above 0 and below 1".formatted(share));
    }
  }

  /** A moment for a reader; a plain number where it is beyond all calendars. */
  static String shown(long epochSecond) {
    boolean dated =
        epochSecond >= Instant.MIN.getEpochSecond() && epochSecond <= Instant.MAX.getEpochSecond();
    return dated ? Instant.ofEpochSecond(epochSecond).toString() : Long.toString(epochSecond);
  }
}
