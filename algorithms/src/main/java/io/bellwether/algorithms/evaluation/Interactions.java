package io.bellwether.algorithms.evaluation;

/**
 * Purchases in columns of equal length, in any order: who, what, when. Keeps the arrays it is
 * given; nobody may write to them afterwards.
 */
public final class Interactions {

  private final int[] investors;
  private final int[] securities;
  private final long[] epochSeconds;

  /**
   * @param investors investor index of each purchase
   * @param securities security index of each purchase
   * @param epochSeconds when each purchase was made, seconds since 1970-01-01T00:00:00Z
   * @throws IllegalArgumentException if the lengths differ
   */
  public Interactions(int[] investors, int[] securities, long[] epochSeconds) {
    if (investors.length != securities.length || investors.length != epochSeconds.length) {
      throw new IllegalArgumentException(
          "interactions of unequal lengths: %d investors, %d securities, %d epochSeconds"
              .formatted(investors.length, securities.length, epochSeconds.length));
    }
    this.investors = investors;
    this.securities = securities;
    this.epochSeconds = epochSeconds;
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
}
