package io.bellwether.benchmarks.crosssell;

import java.util.Locale;

/**
 * Which share of those who then bought a security stand in each tenth of the clients when these are
 * ordered by a score, as a mean over securities. Clients without a score come after the others and
 * share the remaining places evenly.
 */
final class GainsChart {

  static final int TENTHS = 10;

  private static final int BAR = 50;

  private final double[] shares = new double[TENTHS];
  private int securities;

  /**
   * Counts one security.
   *
   * @param ranked whether each ranked client bought, best first
   * @param asked how many clients could have been ranked, at least as many
   * @param unranked how many of those not ranked bought
   */
  void add(boolean[] ranked, int asked, int unranked) {
    int buyers = unranked;
    for (boolean bought : ranked) {
      buyers += bought ? 1 : 0;
    }
    if (buyers == 0) {
      throw new IllegalArgumentException("nobody bought, must be at least 1");
    }
    for (int rank = 0; rank < ranked.length; rank++) {
      if (ranked[rank]) {
        shares[tenth(rank, asked)] += 1.0 / buyers;
      }
    }
    for (int rank = ranked.length; rank < asked && unranked > 0; rank++) {
      shares[tenth(rank, asked)] += (double) unranked / (asked - ranked.length) / buyers;
    }
    securities++;
  }

  private static int tenth(int rank, int asked) {
    return (int) ((long) rank * TENTHS / asked);
  }

  int securities() {
    return securities;
  }

  /** Share of the buyers in a tenth, the best being 0. */
  double share(int tenth) {
    return shares[tenth] / securities;
  }

  /** How many times as many buyers the best tenth has as a tenth drawn by chance. */
  double topLift() {
    return TENTHS * share(0);
  }

  /** The chart as text: a line for each tenth, with its lift and the share gained so far. */
  String text() {
    StringBuilder text = new StringBuilder("tenth   buyers     lift   gained\n");
    double gained = 0;
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      gained += share(tenth);
      text.append(
          String.format(
              Locale.ROOT,
              "%5d   %5.1f %%   %5.2f   %5.1f %%   %s%n",
              tenth + 1,
              100 * share(tenth),
              TENTHS * share(tenth),
              100 * gained,
              "#".repeat((int) Math.round(BAR * gained))));
    }
    return text.toString();
  }
}
