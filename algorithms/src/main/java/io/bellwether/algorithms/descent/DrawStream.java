package io.bellwether.algorithms.descent;

/**
 * A stream of random numbers for one thread, SplitMix64. {@link java.util.SplittableRandom} is of
 * the same family, but may change its way of drawing from a bound between releases, and with it the
 * bits of a model.
 *
 * <p>Descent draws one number after the other, many a step. What is drawn once for each thing of a
 * whole, whatever else is drawn, is drawn by its index: see {@link
 * io.bellwether.algorithms.evaluation.Draws}. The bits of models and of reports rest on both.
 *
 * @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16"
 */
public final class DrawStream {

  /** What a stream is for: streams of different uses have nothing in common. */
  public enum Use {
    INVESTOR_FACTORS(1),
    SECURITY_FACTORS(2),
    GROUPS(3),
    ORDER(4),
    NEGATIVES(5),
    FOLD_IN(6),
    INVESTOR_FEATURES(7),
    SECURITY_FEATURES(8);

    private final long number;

    Use(long number) {
      this.number = number;
    }
  }

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private DrawStream(long state) {
    this.state = state;
  }

  /** The stream for one use within one seed, and one thing within that use. */
  public static DrawStream of(long seed, Use use, long part) {
    return new DrawStream(mix(mix(mix(seed) + GOLDEN * use.number) ^ part));
  }

  /** The next 64 bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to {@code bound - 1}; even but for one part in 2^32 / bound. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** At least 0 and below 1. */
  public double unit() {
    return (next() >>> 11) * UNIT;
  }

  /** Brings part of an array into random order (Fisher and Yates). */
  public void shuffle(int[] values, int from, int to) {
    for (int last = to - 1; last > from; last--) {
      int other = from + below(last - from + 1);
      int kept = values[last];
      values[last] = values[other];
      values[other] = kept;
    }
  }

  /** The finaliser of SplitMix64: every bit of the value reaches every bit of the result. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
