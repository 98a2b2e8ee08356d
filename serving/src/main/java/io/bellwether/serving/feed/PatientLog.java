package io.bellwether.serving.feed;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.serving.SnapshotLog;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The log for a service that must start while the broker is away. Its topics are made in the
 * background as soon as the broker is there.
 */
@ApplicationScoped
public class PatientLog implements SnapshotLog {

  private static final Logger LOG = Logger.getLogger(PatientLog.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LogSettings settings;
  // making either of them needs the broker
  private final Instance<LogWriter> writer;
  private final Instance<DeadLetters> deadLetters;

  PatientLog(LogSettings settings, Instance<LogWriter> writer, Instance<DeadLetters> deadLetters) {
    this.settings = settings;
    this.writer = writer;
    this.deadLetters = deadLetters;
  }

  @Override
  public LogReader open(String snapshotId, Set<Topic> topics, OffsetVector from) {
    return new LogReader(named(snapshotId), topics, from, deadLetters.get());
  }

  // two readers are there during a swap, and the client library wants each name once
  private LogSettings named(String snapshotId) {
    return new LogSettings(
        settings.bootstrapServers(),
        settings.clientId() + "-" + snapshotId,
        settings.replicationFactor(),
        settings.patience());
  }

  void makeTopics(@Observes StartupEvent start) {
    Thread.ofVirtual().name("make-topics").start(this::makeTopicsPatiently);
  }

  private void makeTopicsPatiently() {
    while (true) {
      try {
        writer.get();
        return;
      } catch (RuntimeException e) {
        LOG.warnf("log not to be reached, trying again: %s", e.getMessage());
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
