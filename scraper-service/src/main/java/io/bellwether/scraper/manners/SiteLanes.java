package io.bellwether.scraper.manners;

import io.bellwether.jobs.JobContext;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.scraper.ScraperConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One lane for each site. Of this service one process runs, so that these are all there are. */
@ApplicationScoped
public class SiteLanes {

  private final Map<String, SiteLane> lanes = new ConcurrentHashMap<>();
  private final ScraperConfig config;
  private final SiteStore store;

  SiteLanes(ScraperConfig config, SiteStore store) {
    this.config = config;
    this.store = store;
  }

  /**
   * Waits for the lane of a site, which the caller must leave.
   *
   * @param pause of the source; else that of the service
   * @throws SiteClosedException when nothing may be asked of the site now
   */
  public SiteLane enter(URI site, Optional<Duration> pause, JobContext job)
      throws InterruptedException {
    SiteLane lane = lanes.computeIfAbsent(nameOf(site), this::open);
    lane.enter(job, Pace.of(site, pause.or(config::pageDelay)));
    try {
      lane.requireOpen();
      return lane;
    } catch (SiteClosedException e) {
      lane.leave();
      throw e;
    }
  }

  /** Whether a site may be asked now, if only by one request for a trial. */
  public boolean maybeAsked(URI site) {
    SiteState state = lanes.computeIfAbsent(nameOf(site), this::open).state();
    return !state.circuit().refuses(Instant.now());
  }

  /** All sites of which something is remembered. */
  List<SiteState> states() {
    store.names().forEach(name -> lanes.computeIfAbsent(name, this::open));
    return lanes.values().stream().map(SiteLane::state).toList();
  }

  /** As far as this process knows, without asking the database. */
  List<SiteState> knownStates() {
    return lanes.values().stream().map(SiteLane::state).toList();
  }

  /** Lets a site be asked again before its time. */
  SiteState close(String name) {
    if (!lanes.containsKey(name) && !store.names().contains(name)) {
      throw new UnknownEntityException("site", name);
    }
    SiteLane lane = lanes.computeIfAbsent(name, this::open);
    lane.close();
    return lane.state();
  }

  private SiteLane open(String name) {
    return new SiteLane(store.find(name), Patience.of(config.manners()), Waiting.REAL, store::save);
  }

  /** Host and port, as two addresses of one site share them. */
  static String nameOf(URI site) {
    int standard = "https".equalsIgnoreCase(site.getScheme()) ? 443 : 80;
    int port = site.getPort() < 0 ? standard : site.getPort();
    return String.valueOf(site.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }
}
