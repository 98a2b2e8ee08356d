package io.bellwether.scraper.browse;

import io.bellwether.scraper.ScraperConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Opens browsers for sites. */
@ApplicationScoped
public class SiteBrowsers {

  private final ScraperConfig config;
  private final AllowedHosts hosts;
  private final Chromium chromium;

  SiteBrowsers(ScraperConfig config, AllowedHosts hosts, Chromium chromium) {
    this.config = config;
    this.hosts = hosts;
    this.chromium = chromium;
  }

  /**
   * Asks the site for its rules and makes a browser ready to visit it.
   *
   * @param seed of the pauses' jitter
   */
  public SiteBrowser open(URI site, long seed) throws InterruptedException {
    hosts.require(site);
    chromium.executable();
    return new SiteBrowser(
        chromium,
        hosts,
        RobotsReader.read(site),
        Pace.of(site, config.pageDelay()),
        config.pageTimeout(),
        seed);
  }
}
