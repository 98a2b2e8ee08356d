package io.bellwether.scraper.visit;

import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.browse.AllowedHosts;
import io.bellwether.scraper.browse.PageFetcher;
import io.bellwether.scraper.browse.PageFetchers;
import io.bellwether.scraper.capture.CaptureIndex;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.manners.Robots;
import io.bellwether.scraper.manners.SiteLane;
import io.bellwether.scraper.manners.SiteLanes;
import io.bellwether.scraper.source.SourceSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens visits to sites. */
@ApplicationScoped
public class SiteVisitors {

  private final AllowedHosts hosts;
  private final SiteLanes lanes;
  private final PageFetchers fetchers;
  private final CaptureStore store;
  private final CaptureIndex index;
  private final VisitMetrics metrics;

  SiteVisitors(
      AllowedHosts hosts,
      SiteLanes lanes,
      PageFetchers fetchers,
      CaptureStore store,
      CaptureIndex index,
      VisitMetrics metrics) {
    this.hosts = hosts;
    this.lanes = lanes;
    this.fetchers = fetchers;
    this.store = store;
    this.index = index;
    this.metrics = metrics;
  }

  /**
   * Waits until nobody else visits the site, and asks it for its rules.
   *
   * @throws io.bellwether.scraper.manners.SiteClosedException when nothing may be asked of it now
   * @throws io.bellwether.scraper.page.MarketSiteException when there is no browser
   */
  public SiteVisitor open(SourceSettings source, JobContext job) throws InterruptedException {
    hosts.require(source.address());
    SiteLane lane = lanes.enter(source.address(), source.pageDelay(), job);
    try {
      Robots robots = rules(source, lane);
      lane.slowTo(robots.crawlDelay());
      PageFetcher fetcher = fetchers.open(source.reading(), source.steps(), robots::allows);
      return new SiteVisitor(source.name(), lane, robots, fetcher, store, index, metrics);
    } catch (InterruptedException | RuntimeException e) {
      lane.leave();
      throw e;
    }
  }

  private Robots rules(SourceSettings source, SiteLane lane) throws InterruptedException {
    try (PageFetcher plain = fetchers.plain()) {
      return RobotsReader.read(source.address(), fetchers.agent(), plain, lane);
    }
  }
}
