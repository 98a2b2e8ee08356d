package io.bellwether.scraper.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublishers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

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
      ImportRun run = new ImportRun(job, publisher, report);
      BillionsFault fault;
      try (CsvFile file = CsvFile.open(captures.open(request.sha256()))) {
        fault = run.survey(file);
      }
      try (CsvFile file = CsvFile.open(captures.open(request.sha256()))) {
        return run.publish(file, reader(file, fault, request, startedAt));
      }
    }
  }

  private static RowReader reader(
      CsvFile file, BillionsFault fault, ImportRequest request, Instant startedAt) {
    return new RowReader(
        file.layout(),
        fault,
        new Mic(request.mic()),
        request.currency(),
        Objects.requireNonNullElse(request.asOf(), startedAt),
        new Provenance("csv", "sha256:" + request.sha256(), startedAt, request.sha256()));
  }

  private Instant begin(JobContext job) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    job.checkpoint(json.writeValueAsString(new Checkpoint(now)));
    return now;
  }
}
