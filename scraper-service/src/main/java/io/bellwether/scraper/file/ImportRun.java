package io.bellwether.scraper.file;

import io.bellwether.contracts.event.Security;
import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.Reading;
import io.bellwether.scraper.layout.ReportLine;
import io.bellwether.scraper.layout.ReportLine.Kind;
import io.bellwether.scraper.layout.SecurityFile;
import io.bellwether.scraper.publish.PublishedCount;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.publish.SecurityPublisher.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One way through a file: every security is published, and what became of it is counted. */
final class ImportRun {

  private static final int ROWS_BETWEEN_NEWS = 100;

  private final JobContext job;
  private final SecurityPublisher publisher;
  private final ImportReport report;
  private final SortedMap<String, Integer> sectors = new TreeMap<>();
  private final SortedMap<String, Integer> quarantined = new TreeMap<>();
  private PublishedCount count = PublishedCount.NONE;
  private int rowsDone;

  ImportRun(JobContext job, SecurityPublisher publisher, ImportReport report) {
    this.job = job;
    this.publisher = publisher;
    this.report = report;
  }

  ImportResult publish(SecurityFile file) throws InterruptedException, IOException {
    file.forEach(
        reading -> {
          take(reading);
          rowsDone++;
          if (rowsDone % ROWS_BETWEEN_NEWS == 0) {
            job.progress("publishing", rowsDone, file.rows());
          }
        });
    publisher.flush();
    report.finish();
    job.progress("publishing", rowsDone, file.rows());
    return new ImportResult(
        file.layout(),
        file.rows(),
        count.published(),
        count.unchanged(),
        report.count(Kind.CORRECTED),
        report.count(Kind.WITHHELD),
        report.count(Kind.MERGED),
        report.count(Kind.REFUSED),
        sectors,
        quarantined,
        publisher.conflicts(),
        report.first());
  }

  private void take(Reading reading) {
    add(reading.report());
    publisher.quarantined(reading.withheld());
    reading.withheld().forEach(left -> quarantined.merge(left.kind().name(), 1, Integer::sum));
    Security security = reading.security();
    if (security != null) {
      publish(reading.line(), security);
    } else if (reading.report().stream().anyMatch(line -> line.kind() == Kind.REFUSED)) {
      publisher.refused();
    }
  }

  private void publish(long line, Security security) {
    Outcome outcome = publisher.publish(security);
    switch (outcome) {
      case PUBLISHED, UNCHANGED -> {
        count = count.plus(outcome);
        sectors.merge(security.sector(), 1, Integer::sum);
      }
      case OUTDATED ->
          refuse(
              line,
              security,
              "of %s, but newer facts are known, of %s"
                  .formatted(security.asOf(), publisher.newestOf(security)));
      case AMBIGUOUS -> {
        quarantined.merge(Withheld.Kind.AMBIGUOUS.name(), 1, Integer::sum);
        refuse(line, security, publisher.ambiguity());
      }
    }
  }

  private void refuse(long line, Security security, String reason) {
    String called = security.ticker().isEmpty() ? security.id().value() : security.ticker();
    add(List.of(new ReportLine(line, called, "", "", Kind.REFUSED, reason)));
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
