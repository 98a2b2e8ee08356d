package io.bellwether.scraper.manners;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait after a failure: twice as long after each, up to a cap, and up to half of it
 * more by chance.
 */
record BackOff(Duration first, Duration cap) {

  private static final int MOST_DOUBLINGS = 30;

  /** After the {@code failure}th failure in a row, counted from 1. */
  Duration after(int failure, SplittableRandom random) {
    Duration doubled = doubled(failure - 1);
    return Duration.ofMillis((long) (doubled.toMillis() * random.nextDouble(1, 1.5)));
  }

  /** The first wait, doubled so often, without chance. */
  Duration doubled(int times) {
    Duration doubled = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    return doubled.compareTo(cap) > 0 ? cap : doubled;
  }
}
