package io.bellwether.scraper.scrape;

import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.source.Sources;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How old what is known of each source is: the time since its whole list was read last. */
@ApplicationScoped
public class SourceAges {

  private final Rosters rosters;
  private final Sources sources;

  SourceAges(ScraperConfig config, Sources sources) {
    this.rosters = Rosters.in(config);
    this.sources = sources;
  }

  void measure(@Observes StartupEvent started, MeterRegistry metrics) {
    for (String source : sources.names()) {
      metrics.gauge(
          "bellwether.scraper.age",
          io.micrometer.core.instrument.Tags.of("source", source),
          this,
          ages -> ages.seconds(source));
    }
  }

  /** When the run began that read the whole list last. */
  public Optional<Instant> listedWholeAt(String source) {
    return rosters.last(source).stream().map(Rosters.Roster::begun).reduce((one, later) -> later);
  }

  /** NaN for a source that was never read whole. */
  private double seconds(String source) {
    return listedWholeAt(source)
        .map(at -> Duration.between(at, Instant.now()).toMillis() / 1e3)
        .orElse(Double.NaN);
  }
}
