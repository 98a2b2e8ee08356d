package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.model.Repeats;
import java.util.Arrays;

/**
 * The investors of a window, parted by the seed: most to learn an order from, some to say how many
 * trees are enough, and some to say how probable a purchase is at a score.
 */
record Parts(int[] learning, int[] choosing, int[] calibrating) {

  /** Many, for few candidates are bought: with fewer the number of trees would be luck. */
  private static final double CHOOSING = 0.25;

  private static final double CALIBRATING = 0.1;
  private static final int LEAST = 3;

  /**
   * @throws IllegalArgumentException if fewer than three investors can be asked
   */
  static Parts of(Split window, int most, long seed) {
    int[] warm = window.warmInvestors(Repeats.EXCLUDED);
    if (warm.length < LEAST) {
      throw new IllegalArgumentException(
          "%d investors bought something new in the window (%s), must be at least %d"
              .formatted(warm.length, window.description(), LEAST));
    }
    int[] asked = Draws.sample(warm, Math.min(most, warm.length), seed);
    int[] choosing = drawn(asked, CHOOSING * asked.length, Draws.bits(seed, 1));
    int[] rest = without(asked, choosing);
    int[] calibrating = drawn(rest, CALIBRATING * asked.length, Draws.bits(seed, 2));
    return new Parts(without(rest, calibrating), choosing, calibrating);
  }

  private static int[] drawn(int[] some, double count, long seed) {
    return Draws.sample(some, Math.max(1, (int) count), seed);
  }

  private static int[] without(int[] ascending, int[] some) {
    return Arrays.stream(ascending).filter(u -> Arrays.binarySearch(some, u) < 0).toArray();
  }
}
