package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.Interactions;
import java.util.Arrays;
import java.util.List;

/**
 * How a security has been bought of late, as of one moment: the logs of one more than its purchases
 * in the last 7, 28 and all days, how much faster the last 7 days were than the 28, days since the
 * last purchase, and days since the first.
 */
final class SecurityMomentum {

  static final List<String> NAMES =
      List.of(
          "purchases.7d",
          "purchases.28d",
          "purchases.all",
          "purchases.growth",
          "days-since-last-purchase",
          "days-since-first-purchase");

  private static final int WIDTH = NAMES.size();
  private static final double DAY_SECONDS = 86_400;
  private static final int WEEK = 7;
  private static final int MONTH = 28;

  private final float[] rows;

  private SecurityMomentum(float[] rows) {
    this.rows = rows;
  }

  /**
   * @param purchases all of them before the moment
   */
  static SecurityMomentum at(Interactions purchases, long epochSecond, int securityCount) {
    int[] week = new int[securityCount];
    int[] month = new int[securityCount];
    int[] all = new int[securityCount];
    long[] first = new long[securityCount];
    long[] last = new long[securityCount];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
    for (int at = 0; at < purchases.size(); at++) {
      int i = purchases.securities()[at];
      long when = purchases.epochSeconds()[at];
      double days = (epochSecond - when) / DAY_SECONDS;
      week[i] += days <= WEEK ? 1 : 0;
      month[i] += days <= MONTH ? 1 : 0;
      all[i]++;
      first[i] = Math.min(first[i], when);
      last[i] = Math.max(last[i], when);
    }
    float[] rows = new float[securityCount * WIDTH];
    for (int i = 0; i < securityCount; i++) {
      int at = i * WIDTH;
      rows[at] = log(week[i]);
      rows[at + 1] = log(month[i]);
      rows[at + 2] = log(all[i]);
      rows[at + 3] = log(week[i]) - log((double) month[i] * WEEK / MONTH);
      rows[at + 4] = all[i] == 0 ? Float.NaN : (float) ((epochSecond - last[i]) / DAY_SECONDS);
      rows[at + 5] = all[i] == 0 ? Float.NaN : (float) ((epochSecond - first[i]) / DAY_SECONDS);
    }
    return new SecurityMomentum(rows);
  }

  /**
   * As {@link #toRows} gave them.
   *
   * @throws IllegalArgumentException naming both numbers if there is not a row for each security
   */
  static SecurityMomentum ofRows(float[] rows, int securityCount) {
    if (rows.length != (long) securityCount * WIDTH) {
      throw new IllegalArgumentException(
          "momentum has length %d, must be %d securities x %d"
              .formatted(rows.length, securityCount, WIDTH));
    }
    return new SecurityMomentum(rows);
  }

  /** Securities x {@link #NAMES}, row-major; not to be written. */
  float[] toRows() {
    return rows;
  }

  void into(int security, float[] out, int at) {
    System.arraycopy(rows, security * WIDTH, out, at, WIDTH);
  }

  private static float log(double count) {
    return (float) StrictMath.log(count + 1);
  }
}
