package io.bellwether.synthetic.publication;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import io.bellwether.markets.feed.Feed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log as jobs that publish feeds use it. The log itself says what is there: a run reads it back
 * from where the job began, reads its feed again and leaves out what it found. Every method waits
 * for a broker that is away and says so in the job.
 */
@ApplicationScoped
public class FeedLog {

  private static final Set<Topic> CATALOGUE = Set.of(Topic.SECURITIES);
  private static final Set<Topic> EVENTS = Set.of(Topic.SECURITIES, Topic.USERS, Topic.TRADES);

  /** Whoever folds these topics buries what is broken; here it is only passed by. */
  private static final DeadLetters NOBODY = (record, reason) -> {};

  private final LogSettings settings;
  // made when first needed: that needs the broker
  private final Instance<LogWriter> writer;
  private final Instance<DeadLetters> deadLetters;
  private final Broker broker;
  private final MeterRegistry metrics;

  FeedLog(
      LogSettings settings,
      Instance<LogWriter> writer,
      Instance<DeadLetters> deadLetters,
      Broker broker,
      MeterRegistry metrics) {
    this.settings = settings;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.broker = broker;
    this.metrics = metrics;
  }

  /**
   * Reads the securities to where they ended when the job began.
   *
   * @param to null when it begins now
   * @return where they ended
   */
  public OffsetVector readSecurities(
      @Nullable OffsetVector to, JobContext context, Consumer<LogEntry> fold) {
    DeadLetters letters = broker.whenThere(context, deadLetters::get);
    return scan(context).read("securities", CATALOGUE, OffsetVector.START, to, letters, fold);
  }

  /** Reads a job's own events; returns where the log ended. */
  public OffsetVector readBack(OffsetVector from, JobContext context, Consumer<LogEntry> fold) {
    // what an earlier run in this process left on its way must have landed, or it is missed
    writer(context).flush();
    return scan(context).read("log", EVENTS, from, null, NOBODY, fold);
  }

  /** Where the log ends now. */
  public OffsetVector end(JobContext context) {
    return broker.whenThere(
        context,
        () -> {
          try (LogReader reader = new LogReader(settings, EVENTS, OffsetVector.START, NOBODY)) {
            return reader.end();
          }
        });
  }

  /** Publishes what of a feed is not in the log yet; returns when the broker has it. */
  public FeedPublished publish(
      Feed feed, EventNames names, PublishedEvents found, Pace pace, JobContext context) {
    try (Publication publication = open(context)) {
      FeedReader reader = new FeedReader(names, found, pace, publication, feed.counts());
      feed.read(reader);
      return reader.complete();
    }
  }

  /** A way into the log for events of one job. */
  public Publication open(JobContext context) {
    return new Publication(
        writer(context),
        settings.patience(),
        context,
        (topic, count) -> counter(topic).increment(count));
  }

  private Counter counter(Topic topic) {
    return Counter.builder("bellwether.synthetic.events")
        .description("Events that the broker has taken")
        .tag("topic", topic.topicName())
        .register(metrics);
  }

  private LogWriter writer(JobContext context) {
    return broker.whenThere(context, writer::get);
  }

  private LogScan scan(JobContext context) {
    return new LogScan(broker, settings, context);
  }
}
