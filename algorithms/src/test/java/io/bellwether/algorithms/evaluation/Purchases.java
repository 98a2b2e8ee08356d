package io.bellwether.algorithms.evaluation;

import java.util.SplittableRandom;

/** Interactions for tests, row by row. */
public final class Purchases {

  private Purchases() {}

  /** Each row: investor, security, epoch second. */
  public static Interactions of(long[]... rows) {
    int[] investors = new int[rows.length];
    int[] securities = new int[rows.length];
    long[] moments = new long[rows.length];
    for (int at = 0; at < rows.length; at++) {
      investors[at] = (int) rows[at][0];
      securities[at] = (int) rows[at][1];
      moments[at] = rows[at][2];
    }
    return new Interactions(investors, securities, moments);
  }

  public static long[] row(long investor, long security, long epochSecond) {
    return new long[] {investor, security, epochSecond};
  }

  /** Even over investors and moments 0 to 999, lower securities more often; some prices. */
  public static Interactions random(int size, int investorCount, int securityCount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] securities = new int[size];
    float[] prices = new float[size];
    float[] weights = new float[size];
    for (int at = 0; at < size; at++) {
      securities[at] = Math.min(random.nextInt(securityCount), random.nextInt(securityCount));
      prices[at] = random.nextInt(3) == 0 ? Float.NaN : 1 + random.nextInt(50);
      weights[at] = 1 + random.nextInt(3);
    }
    return new Interactions(
        random.ints(size, 0, investorCount).toArray(),
        securities,
        random.longs(size, 0, 1000).toArray(),
        weights,
        prices);
  }
}
