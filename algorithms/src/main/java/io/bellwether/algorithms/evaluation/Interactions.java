package io.bellwether.algorithms.evaluation;

import io.bellwether.algorithms.model.TrainingInteractions;

/**
 * Purchases in columns of equal length, in any order: who, what, when, and where known with which
 * weight and at which price. Keeps the arrays it is given; nobody may write to them afterwards.
 */
public final class Interactions {

  private static final float[] ABSENT = {};

  private final int[] investors;
  private final int[] securities;
  private final long[] epochSeconds;
  private final float[] weights;
  private final float[] prices;

  /**
   * Purchases of weight 1 and of unknown price.
   *
   * @param investors investor index of each purchase
   * @param securities security index of each purchase
   * @param epochSeconds when each purchase was made, seconds since 1970-01-01T00:00:00Z
   * @throws IllegalArgumentException if the lengths differ
   */
  public Interactions(int[] investors, int[] securities, long[] epochSeconds) {
    this(investors, securities, epochSeconds, ABSENT, ABSENT);
  }

  /**
   * Purchases with their weights and prices.
   *
   * @param weights how much each purchase counts in training, finite and at least 0; an empty array
   *     for 1 throughout
   * @param prices money for one unit, all in one currency, at least 0; NaN where it is not known,
   *     an empty array where none is. Only metrics read them.
   * @throws IllegalArgumentException if the lengths differ, or a weight or price is out of bounds
   */
  public Interactions(
      int[] investors, int[] securities, long[] epochSeconds, float[] weights, float[] prices) {
    if (investors.length != securities.length || investors.length != epochSeconds.length) {
      throw new IllegalArgumentException(
          "interactions of unequal lengths: %d investors, %d securities, %d epochSeconds"
              .formatted(investors.length, securities.length, epochSeconds.length));
    }
    checkLength("weights", weights, investors.length);
    checkLength("prices", prices, investors.length);
    for (int at = 0; at < weights.length; at++) {
      if (!Float.isFinite(weights[at]) || weights[at] < 0) {
        throw new IllegalArgumentException(
            "weights[%d] is %s, must be finite and at least 0".formatted(at, weights[at]));
      }
    }
    for (int at = 0; at < prices.length; at++) {
      if (Float.isInfinite(prices[at]) || prices[at] < 0) {
        throw new IllegalArgumentException(
            "prices[%d] is %s, must be at least 0 and finite, or NaN where it is not known"
                .formatted(at, prices[at]));
      }
    }
    this.investors = investors;
    this.securities = securities;
    this.epochSeconds = epochSeconds;
    this.weights = weights;
    this.prices = prices;
  }

  public int size() {
    return investors.length;
  }

  /** The column itself, not to be written. */
  public int[] investors() {
    return investors;
  }

  /** The column itself, not to be written. */
  public int[] securities() {
    return securities;
  }

  /** The column itself, not to be written. */
  public long[] epochSeconds() {
    return epochSeconds;
  }

  public float weight(int at) {
    return weights.length == 0 ? 1f : weights[at];
  }

  /** Money for one unit; NaN where it is not known. */
  public float price(int at) {
    return prices.length == 0 ? Float.NaN : prices[at];
  }

  /**
   * The same as investors x securities: sums of weights, and the last moment of each pair.
   *
   * @throws IllegalArgumentException if an index is out of range
   */
  public TrainingInteractions training(int investorCount, int securityCount) {
    checkIndices(investorCount, securityCount);
    return SplitMatrices.training(this, investorCount, securityCount);
  }

  /** A copy of the purchases at the given positions, in that order. */
  Interactions at(int[] positions) {
    int[] who = new int[positions.length];
    int[] what = new int[positions.length];
    long[] when = new long[positions.length];
    float[] weight = new float[weights.length == 0 ? 0 : positions.length];
    float[] price = new float[prices.length == 0 ? 0 : positions.length];
    for (int at = 0; at < positions.length; at++) {
      who[at] = investors[positions[at]];
      what[at] = securities[positions[at]];
      when[at] = epochSeconds[positions[at]];
      if (weight.length > 0) {
        weight[at] = weights[positions[at]];
      }
      if (price.length > 0) {
        price[at] = prices[positions[at]];
      }
    }
    return new Interactions(who, what, when, weight, price);
  }

  void checkIndices(int investorCount, int securityCount) {
    checkIndices("investors", investors, investorCount);
    checkIndices("securities", securities, securityCount);
  }

  private static void checkIndices(String name, int[] column, int count) {
    for (int at = 0; at < column.length; at++) {
      if (column[at] < 0 || column[at] >= count) {
        throw new IllegalArgumentException(
            "%s[%d] is %d, must be at least 0 and below %d".formatted(name, at, column[at], count));
      }
    }
  }

  private static void checkLength(String name, float[] column, int size) {
    if (column.length != 0 && column.length != size) {
      throw new IllegalArgumentException(
          "interactions of unequal lengths: %d %s for %d interactions"
              .formatted(column.length, name, size));
    }
  }
}
