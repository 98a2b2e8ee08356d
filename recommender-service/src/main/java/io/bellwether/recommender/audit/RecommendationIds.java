package io.bellwether.recommender.audit;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of answers, as UUIDs of version 7: 48 bits of milliseconds, a counter of 12 bits within each,
 * 62 random bits. They ascend within a process, whatever the clock does, and say nothing of the
 * client.
 *
 * @see "RFC 9562, sections 5.7 and 6.2"
 */
final class RecommendationIds {

  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 1L << 63;
  private static final long RANDOM_MASK = (1L << 62) - 1;

  private final InstantSource clock;

  /** Milliseconds and counter of the last id. */
  private final AtomicLong last = new AtomicLong();

  RecommendationIds(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    long earliest = clock.millis() << COUNTER_BITS;
    long now = last.updateAndGet(before -> Math.max(before + 1, earliest));
    long high = (now & ~COUNTER_MASK) << 4 | VERSION | (now & COUNTER_MASK);
    long low = VARIANT | (ThreadLocalRandom.current().nextLong() & RANDOM_MASK);
    return new UUID(high, low).toString();
  }
}
