package io.bellwether.scraper.catalogue;

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
 * Folds topic {@code securities} into the catalogue on a thread of its own, from the offsets that
 * stand beside the catalogue. While the broker or the database is away it waits; when the database
 * comes back with less than it had, it goes back with it.
 */
@ApplicationScoped
class CatalogueProjection {

  private static final Logger LOG = Logger.getLogger(CatalogueProjection.class);
  private static final Set<Topic> TOPICS = Set.of(Topic.SECURITIES);
  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final LogSettings settings;
  private final Instance<DeadLetters> deadLetters;
  private final CatalogueStore store;

  private volatile OffsetVector applied = OffsetVector.START;
  private volatile @Nullable Instant answeredAt;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private @Nullable Thread thread;

  CatalogueProjection(
      LogSettings settings, Instance<DeadLetters> deadLetters, CatalogueStore store) {
    this.settings = settings;
    this.deadLetters = deadLetters;
    this.store = store;
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofPlatform().name("project-catalogue").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    closed = true;
    Thread running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(5));
    }
  }

  /** Whether broker and database have answered within the last seconds. */
  boolean connected() {
    Instant answered = answeredAt;
    return answered != null && Instant.now().isBefore(answered.plus(SILENCE));
  }

  /** What ended it, or null while it follows the log. */
  @Nullable Throwable failure() {
    return failure;
  }

  /**
   * Waits until all that is in the log now is in the catalogue, and still is: a database that lost
   * its last writes is looked for here too, not only by the thread that follows the log.
   *
   * @return false when it takes too long
   */
  boolean awaitNow(Duration patience) throws InterruptedException {
    OffsetVector end;
    try (LogReader reader = open(OffsetVector.START)) {
      end = reader.end();
    }
    long deadlineNanos = System.nanoTime() + patience.toNanos();
    while (reached(end, deadlineNanos)) {
      if (store.offsets().reaches(end)) {
        return true;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return false;
  }

  private synchronized boolean reached(OffsetVector end, long deadlineNanos)
      throws InterruptedException {
    while (true) {
      long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0 || failure != null) {
        return false;
      }
      if (applied.reaches(end)) {
        return true;
      }
      wait(leftMillis);
    }
  }

  private void run() {
    boolean damaged = false;
    while (!closed) {
      try {
        if (damaged) {
          store.forget();
          damaged = false;
        }
        store.distrust();
        store.prepare();
        OffsetVector from = store.offsets();
        try (LogReader reader = open(from)) {
          follow(reader, from);
        }
      } catch (OffsetOutOfRangeException e) {
        end(e);
        return;
      } catch (MongoException | LogUnavailableException | KafkaException e) {
        answeredAt = null;
        LOG.warnf("catalogue not kept up, trying again: %s", e.getMessage());
        if (e instanceof MongoException fault && CatalogueStore.damaged(fault)) {
          LOG.error("database is damaged, catalogue is told again from the log");
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
    Instant checkedAt = Instant.EPOCH;
    LOG.infof("catalogue follows the log from=%s", from.nextOffsets());
    reach(from);
    while (!closed) {
      List<LogEntry> entries = new ArrayList<>();
      reader.poll(STEP, entries::add);
      if (!entries.isEmpty() || checkedAt.plus(CHECK_EVERY).isBefore(Instant.now())) {
        OffsetVector stored = store.offsets();
        if (!stored.equals(saved)) {
          LOG.warnf("database lost its last writes, going back from=%s to=%s", saved, stored);
          store.distrust();
          reader.seek(stored);
          saved = stored;
          reach(stored);
          continue;
        }
        // a poll says nothing of a broker that is away
        reader.end();
        checkedAt = Instant.now();
        answeredAt = checkedAt;
      }
      OffsetVector reached = reader.position();
      if (!reached.equals(saved)) {
        store.apply(entries, reached);
        saved = reached;
      }
      reach(reached);
    }
  }

  private LogReader open(OffsetVector from) {
    return new LogReader(settings, TOPICS, from, deadLetters.get());
  }

  private synchronized void reach(OffsetVector offsets) {
    applied = offsets;
    notifyAll();
  }

  private synchronized void end(Throwable reason) {
    answeredAt = null;
    failure = reason;
    notifyAll();
    LOG.error("stopped following the log", reason);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
