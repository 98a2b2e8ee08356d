package io.bellwether.markets.draw;

/**
 * A stream of random numbers that depends on its seed and its path alone, not on the order in which
 * streams are used nor on the Java version.
 *
 * <p>The generator is SplitMix64; a bounded draw is the high word of a 128-bit product, whose bias
 * is below bound / 2^64.
 *
 * @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16,
 *     with mix64 variant 13"
 * @see "Lemire: Fast Random Integer Generation in an Interval, ACM TOMACS 29(1), 2019, section 3"
 */
public final class Draws {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The stream with exactly this seed as its state. */
  static Draws startingAt(long state) {
    return new Draws(state);
  }

  /**
   * The stream at a path, such as investor 7, block 2.
   *
   * @param path the numbers that name the stream; another order is another stream
   */
  public static Draws at(long seed, long... path) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long step : path) {
      state = mix(state + GOLDEN_GAMMA * (step + 1));
    }
    return new Draws(state);
  }

  /** Uniform over 0 to bound - 1; bound is above 0 and not checked. */
  public int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /** Uniform over least to most, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Uniform over [0, 1), in steps of 2^-53. */
  public double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /**
   * Normal with mean 0 and standard deviation 1.
   *
   * @see "Box, Muller: A Note on the Generation of Random Normal Deviates, Annals of Mathematical
   *     Statistics 29(2), 1958"
   */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /**
   * Poisson, by counting how many uniform factors a product takes to fall below exp(-mean).
   *
   * @param mean 0 to 700, beyond which exp(-mean) is 0
   */
  public int poisson(double mean) {
    double floor = StrictMath.exp(-mean);
    int count = 0;
    for (double product = unit(); product > floor; product *= unit()) {
      count++;
    }
    return count;
  }

  /** 64 uniform bits. */
  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
