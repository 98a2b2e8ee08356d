package io.bellwether.algorithms.model;

/**
 * A ranked list of securities for each of many investors, all in two flat arrays. A list may be
 * shorter than the limit.
 */
public final class RankedLists {

  private final int limit;
  private final int[] lengths;
  private final int[] securities;
  private final float[] scores;

  /** Empty lists for {@code rowCount} investors, to be filled by {@link #set}. */
  public RankedLists(int rowCount, int limit) {
    this.limit = limit;
    this.lengths = new int[rowCount];
    this.securities = new int[Math.multiplyExact(rowCount, limit)];
    this.scores = new float[securities.length];
  }

  public int rowCount() {
    return lengths.length;
  }

  /** The longest that a list can be. */
  public int limit() {
    return limit;
  }

  /** How many securities the investor of a row has been given. */
  public int length(int row) {
    return lengths[row];
  }

  /** The security at a rank from 0, the best, to {@code length(row) - 1}. */
  public int security(int row, int rank) {
    return securities[row * limit + rank];
  }

  /** The score of the security at a rank. */
  public float score(int row, int rank) {
    return scores[row * limit + rank];
  }

  /**
   * Writes one list, best first; different rows may be written by different threads.
   *
   * @param ranked securities, of which the first {@code length} count
   */
  public void set(int row, int length, int[] ranked, float[] rankedScores) {
    lengths[row] = length;
    System.arraycopy(ranked, 0, securities, row * limit, length);
    System.arraycopy(rankedScores, 0, scores, row * limit, length);
  }
}
