package io.bellwether.trainer.outcome;

import com.mongodb.MongoException;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.eventlog.LogReader;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogUnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows answers, feedback and trades on a thread of its own, from the offsets that stand beside
 * what was made of them. While the broker or the database is away it waits; when the database comes
 * back with less than it had, it goes back with it.
 */
@ApplicationScoped
class OutcomeProjection {

  private static final Logger LOG = Logger.getLogger(OutcomeProjection.class);
  private static final Set<Topic> TOPICS = Set.of(Topic.ANSWERS, Topic.FEEDBACK, Topic.TRADES);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE_EVERY = Duration.ofSeconds(10);
  private static final Duration TIDY_EVERY = Duration.ofHours(1);

  private final LogSettings settings;
  private final Instance<DeadLetters> deadLetters;
  private final OutcomeStore store;
  private final OutcomeFold fold;
  private final LivePrecisionMeters meters;

  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private @Nullable Thread thread;
  private Instant closeAt = Instant.EPOCH;
  private Instant tidyAt = Instant.EPOCH;

  OutcomeProjection(
      LogSettings settings,
      Instance<DeadLetters> deadLetters,
      OutcomeStore store,
      OutcomeFold fold,
      LivePrecisionMeters meters) {
    this.settings = settings;
    this.deadLetters = deadLetters;
    this.store = store;
    this.fold = fold;
    this.meters = meters;
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofPlatform().name("project-outcomes").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    closed = true;
    Thread running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(5));
    }
  }

  /** What ended it, or null while it follows the log. */
  @Nullable Throwable failure() {
    return failure;
  }

  private void run() {
    boolean damaged = false;
    while (!closed) {
      try {
        if (damaged) {
          store.forget();
          damaged = false;
        }
        OffsetVector from = fold.begin();
        try (LogReader reader = new LogReader(settings, TOPICS, from, deadLetters.get())) {
          follow(reader, from);
        }
      } catch (OffsetOutOfRangeException e) {
        end(e);
        return;
      } catch (MongoException | LogUnavailableException | KafkaException e) {
        LOG.warnf("outcomes not kept up, trying again: %s", e.getMessage());
        if (e instanceof MongoException fault && OutcomeStore.damaged(fault)) {
          LOG.error("database is damaged, outcomes are told again from the log");
          damaged = true;
        }
        pause();
      } catch (RuntimeException | Error e) {
        end(e);
        return;
      }
    }
  }

  private void follow(LogReader reader, OffsetVector from) {
    OffsetVector saved = from;
    LOG.infof("outcomes follow the log from=%s", from.nextOffsets());
    while (!closed) {
      List<LogEntry> entries = new ArrayList<>();
      reader.poll(STEP, entries::add);
      OffsetVector reached = reader.position();
      if (!reached.equals(saved)) {
        OffsetVector stored = store.offsets();
        if (!stored.equals(saved)) {
          LOG.warnf("database lost its last writes, going back from=%s to=%s", saved, stored);
          return;
        }
        fold.apply(entries, reached);
        saved = reached;
      }
      keepTidy();
    }
  }

  private void keepTidy() {
    Instant now = Instant.now();
    if (now.isAfter(closeAt)) {
      closeAt = now.plus(CLOSE_EVERY);
      fold.closeDays();
      meters.refresh();
    }
    if (now.isAfter(tidyAt)) {
      tidyAt = now.plus(TIDY_EVERY);
      long dropped = fold.dropOld();
      if (dropped > 0) {
        LOG.infof("records of old answers dropped answers=%d", dropped);
      }
    }
  }

  private void end(Throwable reason) {
    failure = reason;
    LOG.error("stopped following answers", reason);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
