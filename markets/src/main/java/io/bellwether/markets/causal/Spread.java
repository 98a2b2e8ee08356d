package io.bellwether.markets.causal;

import java.util.stream.IntStream;

/**
 * Some of the numbers from 0, evenly spread, in ascending order.
 *
 * @param count how many of them, at least 1
 * @param of how many there are
 */
record Spread(int count, int of) {

  /** As many as there are, but no more than this; at least one. */
  static Spread atMost(int most, int of) {
    return new Spread(Math.clamp(most, 1, of), of);
  }

  int at(int position) {
    return (int) ((long) position * of / count);
  }

  int[] all() {
    return IntStream.range(0, count).map(this::at).toArray();
  }
}
