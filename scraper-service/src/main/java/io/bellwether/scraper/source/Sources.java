package io.bellwether.scraper.source;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.browse.AllowedHosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;

/** The configured sources. */
@ApplicationScoped
public class Sources {

  private final ScraperConfig config;
  private final AllowedHosts hosts;

  Sources(ScraperConfig config, AllowedHosts hosts) {
    this.config = config;
    this.hosts = hosts;
  }

  public List<String> names() {
    return List.copyOf(new TreeSet<>(config.sources().keySet()));
  }

  /** Throws when none is of that name, or its site may not be visited. */
  public SourceSettings named(String name) {
    ScraperConfig.Source source = config.sources().get(name);
    if (source == null) {
      throw new InvalidValueException(
          "source",
          name,
          names().isEmpty()
              ? "configured under bellwether.scraper.sources, where there is none"
              : "one of those in bellwether.scraper.sources: " + String.join(", ", names()));
    }
    hosts.require(source.address());
    return SourceSettings.of(name, source);
  }

  /** Throws when the site may not be visited. */
  public SourceSettings at(URI address) {
    hosts.require(address);
    return SourceSettings.of(address);
  }
}
