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

  private static final double SHARE = 0.1;
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
    int each = Math.max(1, (int) (SHARE * asked.length));
    int[] choosing = Draws.sample(asked, each, Draws.bits(seed, 1));
    int[] rest = without(asked, choosing);
    int[] calibrating = Draws.sample(rest, each, Draws.bits(seed, 2));
    return new Parts(without(rest, calibrating), choosing, calibrating);
  }

  private static int[] without(int[] ascending, int[] some) {
    return Arrays.stream(ascending).filter(u -> Arrays.binarySearch(some, u) < 0).toArray();
  }
}
