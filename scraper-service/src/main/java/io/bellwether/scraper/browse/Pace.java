package io.bellwether.scraper.browse;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** The pause between two pages of one site. */
record Pace(Duration delay, boolean jitter) {

  private static final Duration LOCAL = Duration.ofMillis(100);
  private static final Duration POLITE = Duration.ofSeconds(2);

  static Pace of(URI site, Optional<Duration> configured) {
    boolean local = AllowedHosts.loopback(site);
    return new Pace(configured.orElse(local ? LOCAL : POLITE), !local);
  }

  /** With jitter, between half and one and a half times the delay. */
  Duration next(SplittableRandom random) {
    return jitter
        ? Duration.ofMillis((long) (delay.toMillis() * random.nextDouble(0.5, 1.5)))
        : delay;
  }
}
