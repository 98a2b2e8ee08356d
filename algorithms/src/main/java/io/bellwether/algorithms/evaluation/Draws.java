package io.bellwether.algorithms.evaluation;

import java.util.Arrays;

/**
 * Numbers drawn by a seed and an index, so that a draw depends on nothing drawn before it and on no
 * thread: the finaliser of SplitMix64, applied to the seed and then to the index.
 *
 * @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 17"
 */
public final class Draws {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private Draws() {}

  /** 64 even bits; of one seed never the same for two indices. */
  public static long bits(long seed, long index) {
    return mix(mix(seed + GOLDEN_GAMMA) + (index + 1) * GOLDEN_GAMMA);
  }

  /** Even in [0, 1), a multiple of 2^-53. */
  public static double unit(long seed, long index) {
    return (bits(seed, index) >>> 11) * 0x1.0p-53;
  }

  /**
   * {@code count} of the numbers, drawn without replacement, in the order given. By one seed a
   * smaller sample is part of a larger one.
   *
   * @param distinct numbers that differ
   * @param count how many to keep; all are kept where there are no more
   */
  public static int[] sample(int[] distinct, int count, long seed) {
    if (count >= distinct.length) {
      return distinct.clone();
    }
    if (count == 0) {
      return new int[0];
    }
    long[] draws = new long[distinct.length];
    for (int at = 0; at < draws.length; at++) {
      draws[at] = bits(seed, distinct[at]);
    }
    long[] ascending = draws.clone();
    Arrays.sort(ascending);
    long last = ascending[count - 1];
    int[] kept = new int[count];
    int next = 0;
    for (int at = 0; at < draws.length; at++) {
      if (draws[at] <= last) {
        kept[next++] = distinct[at];
      }
    }
    return kept;
  }

  private static long mix(long z) {
    long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
