package io.bellwether.scraper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How securities are brought in. */
@ConfigMapping(prefix = "bellwether.scraper")
public interface ScraperConfig {

  /** Where raw pages, imported files and reports are kept. */
  @WithDefault(".bellwether/data/scraper")
  Path folder();

  /** The Chromium to browse with; else the first found among the usual places. */
  Optional<Path> chromium();

  /** Hosts that may be visited, each {@code host} or {@code host:port}. */
  @WithDefault("127.0.0.1,localhost,[::1]")
  Set<String> allowedHosts();

  /** The pause between two pages; else 100 ms on this machine, and 2 s with jitter elsewhere. */
  Optional<Duration> pageDelay();

  /** How long one page may take to load. */
  @WithDefault("30S")
  Duration pageTimeout();
}
