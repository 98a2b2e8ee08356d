package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.scraper.browse.SiteBrowser;
import io.bellwether.scraper.browse.SiteBrowsers;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.page.MarketSiteException;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublishers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Scrapes as jobs: each finished page is noted, and a run after a kill goes on behind it. */
@ApplicationScoped
public class ScrapeWork implements Work<ScrapeRequest> {

  static final String KIND = "scrape";

  private static final String SOURCE = "/scraper-service/scrape";

  private final SiteBrowsers browsers;
  private final SecurityPublishers publishers;
  private final CaptureStore captures;
  private final ObjectMapper json;
  private final MeterRegistry metrics;

  ScrapeWork(
      SiteBrowsers browsers,
      SecurityPublishers publishers,
      CaptureStore captures,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.browsers = browsers;
    this.publishers = publishers;
    this.captures = captures;
    this.json = json;
    this.metrics = metrics;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ScrapeRequest> requestType() {
    return ScrapeRequest.class;
  }

  @Override
  public ScrapeResult run(ScrapeRequest request, JobContext job) throws Exception {
    ScrapeCheckpoint from = restore(job);
    Instant resumedSince = job.checkpoint() == null ? null : from.startedAt();
    SecurityPublisher publisher = publishers.open(job, SOURCE, resumedSince);
    try (SiteBrowser browser = browsers.open(request.site(), job.jobId().hashCode())) {
      return new ScrapeRun(
              request.site(),
              job,
              browser,
              captures,
              publisher,
              from,
              reached -> {
                metrics.counter("bellwether.scraper.pages").increment();
                job.checkpoint(write(reached));
              })
          .run();
    } catch (MarketSiteException e) {
      String reason = e.reason().name().toLowerCase(Locale.ROOT);
      metrics.counter("bellwether.scraper.failures", "reason", reason).increment();
      throw e;
    }
  }

  private ScrapeCheckpoint restore(JobContext job) throws JsonProcessingException {
    String noted = job.checkpoint();
    return noted == null
        ? ScrapeCheckpoint.begin(Instant.now().truncatedTo(ChronoUnit.MILLIS))
        : json.readValue(noted, ScrapeCheckpoint.class);
  }

  private String write(ScrapeCheckpoint reached) {
    try {
      return json.writeValueAsString(reached);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a checkpoint is always JSON", e);
    }
  }
}
