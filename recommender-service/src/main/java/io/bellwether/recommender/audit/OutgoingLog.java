package io.bellwether.recommender.audit;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.eventlog.LogWriter.Landing;
import io.bellwether.eventlog.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log for what this service has to say itself. It is opened behind the start, and gives up on a
 * broker that is away within seconds: what is to be written waits elsewhere.
 */
@ApplicationScoped
public class OutgoingLog implements AnswerLog {

  public static final String SOURCE = "/recommender-service";

  private static final Logger LOG = Logger.getLogger(OutgoingLog.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LINGER = Duration.ofMillis(50);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LogSettings settings;
  private volatile @Nullable LogWriter writer;
  private @Nullable Thread opening;

  OutgoingLog(LogSettings settings) {
    this.settings =
        new LogSettings(
            settings.bootstrapServers(),
            settings.clientId() + "-answers",
            settings.replicationFactor(),
            PATIENCE);
  }

  void start(@Observes StartupEvent started) {
    opening = Thread.ofVirtual().name("open-answers").start(this::open);
  }

  @PreDestroy
  void stop() {
    Thread running = opening;
    if (running != null) {
      running.interrupt();
    }
    LogWriter open = writer;
    if (open != null) {
      open.close();
    }
  }

  /**
   * The writer.
   *
   * @throws LogUnavailableException while the broker has not been reached yet
   */
  public LogWriter writer() {
    LogWriter open = writer;
    if (open == null) {
      throw new LogUnavailableException("the broker has not been reached yet", null);
    }
    return open;
  }

  @Override
  public boolean isOpen() {
    return writer != null;
  }

  @Override
  public void write(AnswerGiven answer, Landing landing) {
    writer()
        .write(
            EventType.ANSWER_GIVEN,
            new Event<>(answer.recommendationId(), SOURCE, answer.answeredAt(), answer),
            landing);
  }

  private void open() {
    try {
      while (writer == null) {
        try {
          Topics.ensure(settings);
          writer = new LogWriter(settings, LINGER);
        } catch (LogUnavailableException | KafkaException e) {
          LOG.warnf("answers cannot be recorded yet, trying again: %s", e.getMessage());
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
