package io.bellwether.scraper.file;

import io.bellwether.contracts.event.Security;
import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.file.ReportLine.Kind;
import io.bellwether.scraper.publish.PublishedCount;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublisher.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One way through a file: a first reading for what the whole file tells, a second to publish. */
final class ImportRun {

  private static final int ROWS_BETWEEN_NEWS = 100;

  private final JobContext job;
  private final SecurityPublisher publisher;
  private final ImportReport report;
  private final Map<String, Integer> sectors = new TreeMap<>();
  private PublishedCount count = PublishedCount.NONE;
  private int rows;
  private int rowsDone;

  ImportRun(JobContext job, SecurityPublisher publisher, ImportReport report) {
    this.job = job;
    this.publisher = publisher;
    this.report = report;
  }

  /** Reads the file to its end and learns what only the whole of it tells. */
  BillionsFault survey(CsvFile file) throws InterruptedException {
    BillionsFault.Search search = new BillionsFault.Search();
    file.forEach(
        (line, row) -> {
          rows++;
          search.see(row, file.layout());
          if (rows % ROWS_BETWEEN_NEWS == 0) {
            job.progress("reading", rows, 0);
          }
        });
    return search.found();
  }

  ImportResult publish(CsvFile file, RowReader reader) throws InterruptedException, IOException {
    file.forEach(
        (line, row) -> {
          RowReader.Outcome outcome = reader.read(line, row);
          add(outcome.report());
          Security security = outcome.security();
          if (security == null) {
            publisher.refused();
          } else {
            publish(line, security);
          }
          rowsDone++;
          if (rowsDone % ROWS_BETWEEN_NEWS == 0) {
            job.progress("publishing", rowsDone, rows);
          }
        });
    publisher.flush();
    report.finish();
    job.progress("publishing", rowsDone, rows);
    return new ImportResult(
        rows,
        count.published(),
        count.unchanged(),
        report.count(Kind.CORRECTED),
        report.count(Kind.WITHHELD),
        report.count(Kind.REFUSED),
        sectors,
        report.first());
  }

  private void publish(long line, Security security) {
    Outcome outcome = publisher.publish(security);
    if (outcome == Outcome.OUTDATED) {
      String reason =
          "of %s, but newer facts are known, of %s"
              .formatted(security.asOf(), publisher.newestOf(security));
      add(List.of(new ReportLine(line, security.ticker(), "", "", Kind.REFUSED, reason)));
    } else {
      count = count.plus(outcome);
      sectors.merge(security.sector(), 1, Integer::sum);
    }
  }

  private void add(List<ReportLine> lines) {
    try {
      for (ReportLine line : lines) {
        report.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written", e);
    }
  }
}
