package io.bellwether.scraper.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.layout.FileLayout;
import io.bellwether.scraper.layout.SecurityFile;
import io.bellwether.scraper.layout.Terms;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublishers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Imports as jobs. A run after a kill reads the file again from the top: what is in the log already
 * is known by its event id.
 */
@ApplicationScoped
public class ImportWork implements Work<ImportRequest> {

  static final String KIND = "import";

  private static final String SOURCE = "/scraper-service/import";

  /**
   * What a run after a kill must know.
   *
   * @param startedAt when the import began, before any kill: it is part of what is published
   */
  record Checkpoint(Instant startedAt) {}

  private final ScraperConfig config;
  private final CaptureStore captures;
  private final SecurityPublishers publishers;
  private final ObjectMapper json;

  ImportWork(
      ScraperConfig config,
      CaptureStore captures,
      SecurityPublishers publishers,
      ObjectMapper json) {
    this.config = config;
    this.captures = captures;
    this.publishers = publishers;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ImportRequest> requestType() {
    return ImportRequest.class;
  }

  @Override
  public ImportResult run(ImportRequest request, JobContext job) throws Exception {
    String noted = job.checkpoint();
    Instant startedAt =
        noted == null ? begin(job) : json.readValue(noted, Checkpoint.class).startedAt();
    SecurityPublisher publisher = publishers.open(job, SOURCE, noted == null ? null : startedAt);
    try (ImportReport report = ImportReport.begin(config.folder(), job.jobId())) {
      job.progress("reading", 0, 0);
      SecurityFile file =
          FileLayout.open(() -> captures.open(request.sha256()), terms(request, startedAt));
      return new ImportRun(job, publisher, report).publish(file);
    }
  }

  private static Terms terms(ImportRequest request, Instant startedAt) {
    return new Terms(
        new Mic(request.mic()), request.currency(), request.asOf(), startedAt, request.sha256());
  }

  private Instant begin(JobContext job) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    job.checkpoint(json.writeValueAsString(new Checkpoint(now)));
    return now;
  }
}
