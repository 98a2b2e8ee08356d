package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.jobs.BlockedException;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.catalogue.Catalogue;
import io.bellwether.scraper.manners.SiteClosedException;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublishers;
import io.bellwether.scraper.source.SourceSettings;
import io.bellwether.scraper.source.Sources;
import io.bellwether.scraper.visit.SiteVisitor;
import io.bellwether.scraper.visit.SiteVisitors;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Runs over sites as jobs. Each goes at the pace of its site, beside other jobs; a run after a kill
 * goes on behind the last finished page.
 */
@ApplicationScoped
public class ScrapeWork implements Work<ScrapeRequest> {

  /** Of the jobs. */
  public static final String KIND = "scrape";

  private static final String SOURCE = "/scraper-service/scrape";

  private final Path folder;
  private final Duration resumeWithin;
  private final Rosters rosters;
  private final Delistings delistings;
  private final Sources sources;
  private final SiteVisitors visitors;
  private final SecurityPublishers publishers;
  private final ObjectMapper json;

  ScrapeWork(
      ScraperConfig config,
      Sources sources,
      SiteVisitors visitors,
      SecurityPublishers publishers,
      Catalogue catalogue,
      ObjectMapper json) {
    this.folder = config.folder().resolve("runs");
    this.resumeWithin = config.resumeWithin();
    this.rosters = Rosters.in(config);
    this.delistings = new Delistings(rosters, catalogue);
    this.sources = sources;
    this.visitors = visitors;
    this.publishers = publishers;
    this.json = json;
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
  public boolean byTheClock() {
    return true;
  }

  @Override
  public ScrapeResult run(ScrapeRequest request, JobContext job) throws Exception {
    SourceSettings source = request.of(sources);
    RunState state = new RunState();
    Begin begin = begin(job, state);
    try (RunJournal journal = begin.journal()) {
      if (state.listEnded() && state.next() == null) {
        return ended(source, begin, state, publisher(job, begin));
      }
      try (SiteVisitor visitor = visitors.open(source, job)) {
        // after the wait for the lane: what another run has published meanwhile is known
        SecurityPublisher publisher = publisher(job, begin);
        Taking taking = new Taking(job, publisher, state, journal::write);
        Walk walk =
            switch (source.kind()) {
              case SCREENER -> new ScreenerWalk(source, job, visitor, taking, state);
              case CONSTITUENTS -> new ConstituentsWalk(source, job, visitor, taking, state);
            };
        walk.walk();
        return ended(source, begin, state, publisher);
      }
    } catch (SiteClosedException e) {
      throw new BlockedException(String.valueOf(e.getMessage()), e);
    }
  }

  private SecurityPublisher publisher(JobContext job, Begin begin) throws InterruptedException {
    return publishers.open(job, SOURCE, begin.again() ? begin.at() : null);
  }

  /** A list with a gap says nothing of what it lacks; leaving an index is no delisting. */
  private ScrapeResult ended(
      SourceSettings source, Begin begin, RunState state, SecurityPublisher publisher) {
    if (state.gap() != null) {
      return state.result(0);
    }
    rosters.keep(source.name(), begin.at(), state.tickers());
    return state.result(
        switch (source.kind()) {
          case SCREENER -> delistings.publish(source, publisher);
          case CONSTITUENTS -> 0;
        });
  }

  /** Where a run begins. */
  private record Begin(Instant at, boolean again, RunJournal journal) {}

  private Begin begin(JobContext job, RunState state) {
    Path file = folder.resolve(job.jobId() + ".jsonl");
    String noted = job.checkpoint();
    if (noted != null && Instant.parse(noted).plus(resumeWithin).isAfter(Instant.now())) {
      Instant at = Instant.parse(noted);
      RunJournal journal = RunJournal.takeUp(file, at, json, state::apply);
      if (journal != null) {
        return new Begin(at, true, journal);
      }
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    RunJournal journal = RunJournal.begin(file, now, json);
    job.checkpoint(now.toString());
    return new Begin(now, false, journal);
  }
}
