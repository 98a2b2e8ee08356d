package io.bellwether.synthetic.publication;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.jobs.JobContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a part of the log as one phase of a job, which can be cancelled meanwhile. */
final class LogScan {

  private final Broker broker;
  private final LogSettings settings;
  private final JobContext context;

  LogScan(Broker broker, LogSettings settings, JobContext context) {
    this.broker = broker;
    this.settings = settings;
    this.context = context;
  }

  /**
   * Reads topics to an end.
   *
   * @param to where to end; null for where the log ends now
   * @param fold told again what it was told before when the broker goes away at the wrong moment
   * @return where it ended
   * @throws LogUnavailableException when the broker says nothing for longer than a write would wait
   */
  OffsetVector read(
      String phase,
      Set<Topic> topics,
      OffsetVector from,
      @Nullable OffsetVector to,
      DeadLetters deadLetters,
      Consumer<LogEntry> fold) {
    context.progress(phase, 0, 0);
    return broker.whenThere(
        context,
        () -> {
          try (LogReader reader = new LogReader(settings, topics, from, deadLetters)) {
            OffsetVector end = to == null ? reader.end() : to;
            reader.readTo(end, fold, new Watch(phase, context, settings.patience()));
            return end;
          }
        });
  }

  /** Tells the job how far the read has come, and ends it when it comes no further. */
  private static final class Watch implements LongConsumer {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final String phase;
    private final JobContext context;
    private final Duration patience;
    private long total = -1;
    private long left = -1;
    private Instant movedAt = Instant.now();

    Watch(String phase, JobContext context, Duration patience) {
      this.phase = phase;
      this.context = context;
      this.patience = patience;
    }

    @Override
    public void accept(long nowLeft) {
      total = Math.max(total, nowLeft);
      Duration quiet = Duration.between(movedAt, Instant.now());
      if (nowLeft != left) {
        left = nowLeft;
        movedAt = Instant.now();
        context.note(null);
      } else if (quiet.compareTo(patience) > 0) {
        throw new LogUnavailableException(
            "%d records of the phase %s not read for %d s"
                .formatted(left, phase, patience.toSeconds()),
            null);
      } else if (quiet.compareTo(QUIET) > 0) {
        context.note(Broker.waitingSince(movedAt));
      }
      context.progress(phase, total - left, total);
    }
  }
}
