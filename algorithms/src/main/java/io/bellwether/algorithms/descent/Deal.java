package io.bellwether.algorithms.descent;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;

/**
 * The securities of one epoch, dealt to groups like cards: in order of popularity, each round of
 * the deal in a random order of the groups. So every group has as many securities as any other, but
 * for one, and about as many interactions; and over the epochs any two securities meet. A group's
 * securities take consecutive places.
 */
public final class Deal {

  private final int[] groupStarts;
  private final int[] securities;
  private final int[] placeOf;
  private final int[] groupOf;

  private Deal(int[] groupStarts, int[] securities, int[] placeOf, int[] groupOf) {
    this.groupStarts = groupStarts;
    this.securities = securities;
    this.placeOf = placeOf;
    this.groupOf = groupOf;
  }

  /** The buyers of every security. */
  public static int[] buyerCounts(CsrMatrix bought) {
    int[] counts = new int[bought.columnCount()];
    for (int at = 0; at < bought.nonZeroCount(); at++) {
      counts[bought.column(at)]++;
    }
    return counts;
  }

  /** The securities that anybody bought, most buyers first, of equal ones the lower index first. */
  public static int[] byPopularity(int[] buyerCounts) {
    long[] keys = new long[buyerCounts.length];
    int count = 0;
    for (int security = 0; security < buyerCounts.length; security++) {
      if (buyerCounts[security] > 0) {
        keys[count++] = ((long) -buyerCounts[security] << 32) | security;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] ordered = new int[count];
    for (int at = 0; at < count; at++) {
      ordered[at] = (int) keys[at];
    }
    return ordered;
  }

  /**
   * @param byPopularity as {@link #byPopularity} gives
   * @param securityCount bought or not
   */
  public static Deal of(int[] byPopularity, int securityCount, int groupCount, DrawStream draws) {
    int[] groupOf = new int[securityCount];
    int[] groupStarts = new int[groupCount + 1];
    int[] order = new int[groupCount];
    for (int group = 0; group < groupCount; group++) {
      order[group] = group;
    }
    for (int at = 0; at < byPopularity.length; at++) {
      if (at % groupCount == 0) {
        draws.shuffle(order, 0, groupCount);
      }
      int group = order[at % groupCount];
      groupOf[byPopularity[at]] = group;
      groupStarts[group + 1]++;
    }
    for (int group = 0; group < groupCount; group++) {
      groupStarts[group + 1] += groupStarts[group];
    }
    int[] next = groupStarts.clone();
    int[] securities = new int[byPopularity.length];
    int[] placeOf = new int[securityCount];
    for (int security : byPopularity) {
      int place = next[groupOf[security]]++;
      securities[place] = security;
      placeOf[security] = place;
    }
    return new Deal(groupStarts, securities, placeOf, groupOf);
  }

  public int groupCount() {
    return groupStarts.length - 1;
  }

  /** Not to be written: group g has the places from element g to before element g + 1. */
  public int[] groupStarts() {
    return groupStarts;
  }

  /** How many securities anybody bought: places are 0 to one less. */
  public int placeCount() {
    return securities.length;
  }

  public int security(int place) {
    return securities[place];
  }

  /** The place of a security that somebody bought. */
  public int place(int security) {
    return placeOf[security];
  }

  /** The group of a security that somebody bought. */
  public int group(int security) {
    return groupOf[security];
  }
}
