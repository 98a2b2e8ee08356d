package io.bellwether.algorithms.descent;

import java.util.Arrays;

/**
 * DrawStream places within groups of consecutive places, all alike or in proportion to weights, in
 * constant time: a place drawn evenly stands for itself or, with its own probability, for its
 * alias.
 *
 * @see "Vose: A Linear Algorithm for Generating Random Numbers with a Given Distribution, IEEE
 *     Transactions on Software Engineering 17(9), 1991"
 */
public final class NegativeDraws {

  private final int[] groupStarts;
  private final int[] aliases;

  /** The probability of a place to stand for itself, in parts of 2^32; empty: all alike. */
  private final long[] own;

  private NegativeDraws(int[] groupStarts, int[] aliases, long[] own) {
    this.groupStarts = groupStarts;
    this.aliases = aliases;
    this.own = own;
  }

  /**
   * @param groupStarts group g holds the places {@code groupStarts[g]} to {@code groupStarts[g + 1]
   *     - 1}
   */
  public static NegativeDraws uniform(int[] groupStarts) {
    return new NegativeDraws(groupStarts, new int[0], new long[0]);
  }

  /**
   * @param weights above 0, one for each place
   */
  public static NegativeDraws proportional(int[] groupStarts, int[] weights) {
    int[] aliases = new int[weights.length];
    long[] own = new long[weights.length];
    for (int group = 0; group + 1 < groupStarts.length; group++) {
      fill(weights, groupStarts[group], groupStarts[group + 1], aliases, own);
    }
    return new NegativeDraws(groupStarts, aliases, own);
  }

  /** A place of the group, which must not be empty. */
  public int draw(DrawStream draws, int group) {
    long word = draws.next();
    int from = groupStarts[group];
    int place = from + (int) (((word >>> 32) * (groupStarts[group + 1] - from)) >>> 32);
    if (own.length == 0 || (word & 0xFFFF_FFFFL) < own[place]) {
      return place;
    }
    return aliases[place];
  }

  private static void fill(int[] weights, int from, int to, int[] aliases, long[] own) {
    double total = Arrays.stream(weights, from, to).asLongStream().sum();
    double[] share = new double[to - from];
    // light places grow from the left, heavy ones from the right, in one array
    int[] stack = new int[to - from];
    int light = 0;
    int heavy = stack.length;
    for (int at = 0; at < share.length; at++) {
      share[at] = weights[from + at] / total * share.length;
      if (share[at] < 1) {
        stack[light++] = at;
      } else {
        stack[--heavy] = at;
      }
    }
    while (light > 0 && heavy < stack.length) {
      int small = stack[--light];
      int large = stack[heavy];
      own[from + small] = (long) (share[small] * 0x1.0p32);
      aliases[from + small] = from + large;
      share[large] -= 1 - share[small];
      if (share[large] < 1) {
        heavy++;
        stack[light++] = large;
      }
    }
    // what is left is 1 but for rounding
    while (light > 0) {
      own[from + stack[--light]] = 1L << 32;
    }
    for (; heavy < stack.length; heavy++) {
      own[from + stack[heavy]] = 1L << 32;
    }
  }
}
