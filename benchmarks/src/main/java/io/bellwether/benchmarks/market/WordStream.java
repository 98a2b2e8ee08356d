package io.bellwether.benchmarks.market;

/**
 * A stream of 64-bit words that can be entered anywhere: word n of a stream is {@code mix(start + n
 * GAMMA)}, n from 1. Everything that is drawn has a stream of its own, derived from the seed, so
 * that no draw depends on what was drawn before it. Only strict arithmetic: the same bits
 * everywhere.
 *
 * @see "Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, figure 16"
 */
final class WordStream {

  /** The golden ratio's fraction, in 64 bits and odd. */
  static final long GAMMA = 0x9e3779b97f4a7c15L;

  /** What a stream is for. */
  enum Purpose {
    TASTE(1),
    TRAITS(2),
    RANKS(3),
    PRICE(4),
    NOISE(5),
    WEEKS(6);

    private final int number;

    Purpose(int number) {
      this.number = number;
    }
  }

  private long state;

  private WordStream(long start) {
    this.state = start;
  }

  static WordStream of(long seed, Purpose purpose, int index) {
    return new WordStream(start(seed, purpose, index));
  }

  /** Where the stream of an investor or a security starts. */
  static long start(long seed, Purpose purpose, int index) {
    return mix(mix(seed + purpose.number * GAMMA) + index);
  }

  /** Spreads every bit over the word: Stafford's variant 13. */
  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** Below the bound; uneven by less than one part in 2^32. */
  int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /** Standard normal, by Box and Muller's transform of two words. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(unit(next())));
    return radius * StrictMath.cos(2 * Math.PI * unit(next()));
  }

  /** Uniform between 0 and 1, never either: the middle of one of 2^52 equal parts. */
  static double unit(long word) {
    return ((word >>> 12) + 0.5) * 0x1p-52;
  }
}
