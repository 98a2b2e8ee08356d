package io.bellwether.recommender.audit;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.recommender.audit.AuditConfig.OnFull;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Keeps a record of every answer. Whoever answers waits for nothing. */
@Singleton
public final class AuditTrail {

  private static final Logger LOG = Logger.getLogger(AuditTrail.class);
  private static final String SETTINGS = "bellwether.recommender.audit";
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final int LEAST_WAITING = 100;
  private static final int MOST_WAITING = 1_000_000;

  private final RecommendationIds ids = new RecommendationIds(InstantSource.system());
  private final AuditConfig config;
  private final BlockingQueue<Supplier<AnswerGiven>> queue;
  private final Spool spool;
  private final AnswerShipping shipping;
  private final AuditMeters meters;
  private volatile boolean full;

  AuditTrail(AuditConfig config, OutgoingLog log, MeterRegistry registry) {
    this.config = config;
    this.meters = new AuditMeters(registry);
    this.queue = new ArrayBlockingQueue<>(waiting(config));
    this.spool = open(config);
    this.shipping = new AnswerShipping(queue, spool, log, config.sync(), RETRY, meters);
    Gauge.builder("bellwether.recommender.audit.waiting", queue, BlockingQueue::size)
        .description("Records of answers that wait in memory")
        .register(registry);
    Gauge.builder("bellwether.recommender.audit.spool", spool, Spool::bytes)
        .description("Size of the file of answers that wait for the broker")
        .baseUnit("bytes")
        .register(registry);
  }

  void start(@Observes StartupEvent started) {
    shipping.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    shipping.close();
  }

  /** An id for an answer that no other answer has; later ones are greater. */
  public String nextId() {
    return ids.next();
  }

  /**
   * Takes note of an answer and returns at once.
   *
   * @param record made later, on another thread: what it is made of must not change
   * @throws NotReadyException when nothing more can be recorded, and the settings forbid an answer
   *     without a record
   */
  public void keep(Supplier<AnswerGiven> record) {
    if (queue.offer(record)) {
      full = false;
      return;
    }
    if (!full) {
      full = true;
      LOG.errorf("no more answers can be recorded on-full=%s", config.onFull());
    }
    if (config.onFull() == OnFull.REFUSE) {
      throw new NotReadyException("answers cannot be recorded, and are refused therefore");
    }
    meters.lost(1);
  }

  boolean isSpooling() {
    return shipping.isSpooling();
  }

  /** Whether the last record found no room. */
  boolean isFull() {
    return full && queue.remainingCapacity() == 0;
  }

  boolean refusesWhenFull() {
    return config.onFull() == OnFull.REFUSE;
  }

  long spoolBytes() {
    return spool.bytes();
  }

  long lostCount() {
    return meters.lostCount();
  }

  private static int waiting(AuditConfig config) {
    int waiting = config.waiting();
    if (waiting < LEAST_WAITING || waiting > MOST_WAITING) {
      throw new ConfigurationException(
          "%s.waiting is %d, but must be %d to %d"
              .formatted(SETTINGS, waiting, LEAST_WAITING, MOST_WAITING));
    }
    return waiting;
  }

  private static Spool open(AuditConfig config) {
    try {
      return Spool.open(config.folder(), config.spoolSize().asLongValue());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(SETTINGS + ".folder: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw new ConfigurationException(
          "%s.folder: %s: %s".formatted(SETTINGS, e.getMessage(), e.getCause()));
    }
  }
}
