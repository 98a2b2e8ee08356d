package io.bellwether.scraper.manners;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The pause between the end of one request and the next.
 *
 * @param delay the least pause
 * @param jitter whether up to half of it is added, so that requests do not come like a clock
 */
record Pace(Duration delay, boolean jitter) {

  private static final Duration LOCAL = Duration.ofMillis(100);
  private static final Duration POLITE = Duration.ofSeconds(2);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  static Pace of(URI site, Optional<Duration> configured) {
    boolean local = LOOPBACK.contains(String.valueOf(site.getHost()));
    return new Pace(configured.orElse(local ? LOCAL : POLITE), !local);
  }

  /** What a site asks for counts where it is more than ours. */
  Pace atLeast(Duration asked) {
    return asked.compareTo(delay) > 0 ? new Pace(asked, jitter) : this;
  }

  Duration next(SplittableRandom random) {
    return jitter
        ? Duration.ofMillis((long) (delay.toMillis() * random.nextDouble(1, 1.5)))
        : delay;
  }
}
