package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.Schedule;
import java.util.Arrays;

/**
 * Which purchase a visit lifts: its own, or with the k-order statistic loss the k-th best of n
 * drawn, with repetition, from those of the investor in the tile.
 *
 * @see "Weston, Yee, Weiss: Learning to Rank Recommendations with the k-Order Statistic Loss,
 *     RecSys 2013, algorithm 1"
 */
final class Positives {

  private final boolean drawn;
  private final int k;
  private final Schedule schedule;
  private final Opponents opponents;
  private final DrawStream draws;

  /** Scores, made to rise, with their visits in the lower half. */
  private final long[] keys;

  Positives(
      HybridHyperparameters hyperparameters,
      Schedule schedule,
      Opponents opponents,
      DrawStream draws) {
    this.drawn = hyperparameters.loss() == HybridHyperparameters.Loss.KOS_WARP;
    this.k = hyperparameters.k();
    this.schedule = schedule;
    this.opponents = opponents;
    this.draws = draws;
    this.keys = new long[hyperparameters.n()];
  }

  /** A visit from {@code from} to before {@code to}, the visits of the investor in the tile. */
  int choose(int own, int from, int to, float[] x) {
    if (!drawn) {
      return own;
    }
    for (int at = 0; at < keys.length; at++) {
      int visit = from + draws.below(to - from);
      int bits = Float.floatToIntBits(opponents.score(x, schedule.place(visit)));
      // bits of negative floats fall as the float rises
      int rising = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      keys[at] = ((long) rising << 32) | visit;
    }
    Arrays.sort(keys);
    return (int) keys[keys.length - k];
  }
}
