package io.bellwether.scraper.publish;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.catalogue.Catalogue;
import io.bellwether.scraper.catalogue.KnownSecurity;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens publishers for jobs. */
@ApplicationScoped
public class SecurityPublishers {

  private static final Logger LOG = Logger.getLogger(SecurityPublishers.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Instance<LogWriter> writer;
  private final Catalogue catalogue;
  private final MeterRegistry metrics;

  SecurityPublishers(Instance<LogWriter> writer, Catalogue catalogue, MeterRegistry metrics) {
    this.writer = writer;
    this.catalogue = catalogue;
    this.metrics = metrics;
  }

  /**
   * Waits for the log and for what the catalogue knows.
   *
   * @param source of the events, a URI reference
   * @param resumedSince when the job began before it was cut off; null for one that begins now
   */
  public SecurityPublisher open(JobContext job, String source, @Nullable Instant resumedSince)
      throws InterruptedException {
    while (true) {
      job.progress("waiting for the log", 0, 0);
      try {
        LogWriter log = writer.get();
        Optional<Map<String, KnownSecurity>> known = catalogue.known();
        if (known.isPresent()) {
          return new SecurityPublisher(
              log, metrics, source, known.get(), new Asking(log), resumedSince);
        }
        job.progress("waiting for the catalogue", 0, 0);
        Thread.sleep(PAUSE);
      } catch (LogUnavailableException | KafkaException e) {
        LOG.warnf("log not to be reached, trying again job=%s: %s", job.jobId(), e.getMessage());
        Thread.sleep(PAUSE);
      }
    }
  }

  private final class Asking implements SecurityPublisher.Current {

    private final LogWriter log;

    Asking(LogWriter log) {
      this.log = log;
    }

    @Override
    public Optional<Security> of(SecurityId id) {
      return catalogue.find(id);
    }

    @Override
    public Optional<Security> withWhatWasWritten(SecurityId id) {
      log.flush();
      try {
        return catalogue.current(id);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while asking for " + id, e);
      }
    }
  }
}
