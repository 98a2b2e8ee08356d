package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.evaluation.Draws;
import java.util.Arrays;

/**
 * Which securities are offered: the head, which are the most bought, and a sample of the tail.
 * Securities that nobody bought are never among them, for nothing says that they were on sale.
 */
final class OfferedSecurities {

  private final int[] head;
  private final int[] tail;
  private final int tailCount;
  private final float[] logWeights;

  private OfferedSecurities(int[] head, int[] tail, int tailCount) {
    this.head = head;
    this.tail = tail;
    this.tailCount = tailCount;
    this.logWeights = new float[head.length + tailCount];
    if (tailCount > 0) {
      float each = (float) StrictMath.log((double) tail.length / tailCount);
      Arrays.fill(logWeights, head.length, logWeights.length, each);
    }
  }

  /**
   * @param buyerCounts of every security
   */
  static OfferedSecurities of(int[] buyerCounts, int headSecurities, int tailSecurities) {
    long[] keys = new long[buyerCounts.length];
    int bought = 0;
    for (int security = 0; security < buyerCounts.length; security++) {
      if (buyerCounts[security] > 0) {
        keys[bought++] = ((long) -buyerCounts[security] << 32) | security;
      }
    }
    Arrays.sort(keys, 0, bought);
    int[] ordered = Arrays.stream(keys, 0, bought).mapToInt(key -> (int) key).toArray();
    int headCount = bought <= headSecurities + tailSecurities ? bought : headSecurities;
    int[] tail = Arrays.copyOfRange(ordered, headCount, bought);
    return new OfferedSecurities(
        Arrays.copyOf(ordered, headCount), tail, Math.min(tail.length, tailSecurities));
  }

  /** The head and one sample of the tail. */
  int[] drawn(long seed) {
    int[] offered = Arrays.copyOf(head, head.length + tailCount);
    System.arraycopy(Draws.sample(tail, tailCount, seed), 0, offered, head.length, tailCount);
    return offered;
  }

  /** In the order of what {@link #drawn} gives. */
  float[] logWeights() {
    return logWeights;
  }
}
