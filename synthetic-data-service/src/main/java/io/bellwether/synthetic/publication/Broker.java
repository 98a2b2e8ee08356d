package io.bellwether.synthetic.publication;

import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.jobs.JobContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Waits for a broker that is away, and says so in the job. */
@ApplicationScoped
class Broker {

  private static final DescribeClusterOptions STEP = new DescribeClusterOptions().timeoutMs(2000);

  private final Admin admin;
  private final Duration patience;

  Broker(LogSettings settings) {
    this.patience = settings.patience();
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                settings.bootstrapServers(),
                "client.id",
                settings.clientId() + "-waiting",
                "reconnect.backoff.max.ms",
                1000));
  }

  /**
   * Does what needs the broker as soon as it answers, and again when it went away meanwhile.
   *
   * @throws LogUnavailableException when the patience ended before
   * @throws java.util.concurrent.CancellationException when the job was cancelled
   */
  <T> T whenThere(JobContext context, Supplier<T> attempt) {
    Instant since = Instant.now();
    while (true) {
      await(context, since);
      try {
        return attempt.get();
      } catch (LogUnavailableException e) {
        if (over(since) || Thread.currentThread().isInterrupted()) {
          throw gaveUp(patience, e);
        }
      }
    }
  }

  /** What a job says that waits. */
  static String waitingSince(Instant since) {
    return "waiting for the broker since " + since.truncatedTo(ChronoUnit.SECONDS);
  }

  /** What a job says that has waited long enough, and what to do. */
  static LogUnavailableException gaveUp(Duration patience, Throwable cause) {
    return new LogUnavailableException(
        ("the broker did not take or give events within %d s; start it and submit the same again,"
                + " which goes on where this ended")
            .formatted(patience.toSeconds()),
        cause);
  }

  @PreDestroy
  void close() {
    admin.close(Duration.ZERO);
  }

  private void await(JobContext context, Instant since) {
    try {
      while (true) {
        try {
          var _ = admin.describeCluster(STEP).nodes().get();
          context.note(null);
          return;
        } catch (ExecutionException e) {
          if (over(since)) {
            throw gaveUp(patience, e);
          }
          context.note(waitingSince(since));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while waiting for the broker", e);
    }
  }

  private boolean over(Instant since) {
    return Duration.between(since, Instant.now()).compareTo(patience) > 0;
  }
}
