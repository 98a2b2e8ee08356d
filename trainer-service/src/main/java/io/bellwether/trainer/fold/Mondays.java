package io.bellwether.trainer.fold;

import java.time.Instant;

/**
 * Beginnings of weeks, Monday 00:00 UTC: the moments of which the fold can tell what was known, and
 * from which on models are judged.
 */
public final class Mondays {

  private static final long WEEK_SECONDS = 7 * 86_400L;

  /** From the first Monday to the day of 1970-01-01, a Thursday. */
  private static final long FIRST = -3 * 86_400L;

  private Mondays() {}

  /**
   * The last one that is not after a moment, or so many weeks before it.
   *
   * @param weeksBefore at least 0
   */
  public static Instant upTo(long epochSecond, int weeksBefore) {
    return Instant.ofEpochSecond(FIRST + WEEK_SECONDS * (week(epochSecond) - weeksBefore));
  }

  /** The week that a second lies in, the one of 1970-01-01 being 0. */
  static long week(long epochSecond) {
    return Math.floorDiv(epochSecond - FIRST, WEEK_SECONDS);
  }

  /** Throws an {@link IllegalArgumentException} if a moment is none of them. */
  static void require(Instant moment) {
    if (!moment.equals(upTo(moment.getEpochSecond(), 0))) {
      throw new IllegalArgumentException(
          "moment is %s, must be 00:00 UTC of a Monday".formatted(moment));
    }
  }
}
