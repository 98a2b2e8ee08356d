package io.bellwether.scraper.schedule;

import io.bellwether.jobs.Job;
import io.bellwether.jobs.JobRunner;
import io.bellwether.scraper.scrape.ScrapeRequest;
import io.bellwether.scraper.scrape.ScrapeWork;
import io.bellwether.scraper.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The runs of configured sources. Of each source one is at work at most. */
@ApplicationScoped
public class SourceRuns {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_NAME = 40;

  private final JobRunner jobs;
  private final Sources sources;

  SourceRuns(JobRunner jobs, Sources sources) {
    this.jobs = jobs;
    this.sources = sources;
  }

  /**
   * Begins a run, finds the one that is at work, or takes up the last one where it was blocked or
   * failed. One that was cancelled stays so.
   *
   * @throws io.bellwether.contracts.InvalidValueException when there is no such source
   */
  synchronized Job beginOrTakeUp(String source) {
    sources.named(source);
    Optional<Job> last = last(source);
    if (last.isPresent()) {
      Job job = last.get();
      switch (job.state()) {
        case WAITING, RUNNING -> {
          return job;
        }
        case FAILED, BLOCKED -> {
          return jobs.submit(ScrapeWork.KIND, job.id(), request(source));
        }
        case SUCCEEDED, CANCELLED -> {}
      }
    }
    return jobs.submit(ScrapeWork.KIND, idOf(source, Instant.now()), request(source));
  }

  /** The newest run of a source. */
  Optional<Job> last(String source) {
    return jobs.list(ScrapeWork.KIND).stream()
        .filter(job -> job.request().path("source").asText().equals(source))
        .findFirst();
  }

  private static ScrapeRequest request(String source) {
    return new ScrapeRequest(null, source);
  }

  static String idOf(String source, Instant moment) {
    String name = source.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[._-]+", "");
    String begin = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return (begin.isEmpty() ? "source" : begin) + "-" + MOMENT.format(moment);
  }
}
