package io.bellwether.eventlog;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in order, each once, and waits while too many are on their way.
 *
 * <p>Safe for use by several threads; order holds for the events of one thread to one key. While
 * the broker is away events are kept for the settings' patience, and written when it is back.
 */
public final class LogWriter implements AutoCloseable {

  private static final int MAX_IN_FLIGHT = 40_000;
  private static final Duration LINGER = Duration.ofMillis(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  /** Hears what became of events. Called on the writer's own thread, which must not wait. */
  @FunctionalInterface
  public interface Landing {

    /**
     * The broker has an event, or has not said so in time.
     *
     * @param refusal null when it has it
     */
    void landed(@Nullable LogUnavailableException refusal);
  }

  private final Producer<String, byte[]> producer;
  private final Semaphore room = new Semaphore(MAX_IN_FLIGHT);

  public LogWriter(LogSettings settings) {
    this(settings, LINGER);
  }

  /**
   * A writer for events that nobody waits for: the longer they linger, the fewer batches.
   *
   * @param linger how long an event may wait for others to go with it, below a quarter of the
   *     settings' patience
   */
  public LogWriter(LogSettings settings, Duration linger) {
    this.producer =
        new KafkaProducer<>(
            configuration(settings, linger), new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Hands one event to the log. Returns at once unless too many events are on their way.
   *
   * @return done when the broker has it; failed with {@link LogUnavailableException} when it did
   *     not say so in time. Completed on the writer's own thread, which must not be kept waiting
   */
  public <T extends DomainEvent> CompletableFuture<Void> write(EventType<T> type, Event<T> event) {
    return send(CloudEventCodec.encode(type, event));
  }

  /**
   * Hands one event to the log as the other method does, for callers who write so many that a
   * future for each would weigh.
   *
   * @param landing may be shared by many events; it hears of each
   */
  public <T extends DomainEvent> void write(EventType<T> type, Event<T> event, Landing landing) {
    send(CloudEventCodec.encode(type, event), landing);
  }

  /**
   * Tells the log that nothing counts any more of what was said under a key.
   *
   * @param topic a compacted one
   * @return as of {@link #write}
   */
  public CompletableFuture<Void> erase(Topic topic, String key) {
    return send(new ProducerRecord<>(topic.topicName(), key, null));
  }

  /** Waits until the broker has everything that was handed over, or it has failed. */
  public void flush() {
    try {
      producer.flush();
    } catch (InterruptException e) {
      throw new LogUnavailableException("interrupted while writing", e);
    }
  }

  /** Waits ten seconds for what is on its way; what is then left fails. */
  @Override
  public void close() {
    producer.close(LAST_WORDS);
  }

  CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    send(
        record,
        refusal -> {
          if (refusal == null) {
            written.complete(null);
          } else {
            written.completeExceptionally(refusal);
          }
        });
    return written;
  }

  private void send(ProducerRecord<String, byte[]> record, Landing landing) {
    try {
      room.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while writing", e);
    }
    try {
      producer.send(record, (metadata, failure) -> land(record.topic(), failure, landing));
    } catch (InterruptException e) {
      room.release();
      throw new LogUnavailableException("interrupted while writing", e);
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
  }

  private void land(String topic, @Nullable Exception failure, Landing landing) {
    room.release();
    landing.landed(
        failure == null
            ? null
            : new LogUnavailableException("topic " + topic + " took no event", failure));
  }

  private static Map<String, Object> configuration(LogSettings settings, Duration linger) {
    Map<String, Object> configuration = settings.client("writer");
    int patienceMillis = Math.toIntExact(settings.patience().toMillis());
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // of a writer that it has never heard a broker takes any batch as the first: were two on their
    // way to a partition it has just begun to lead, and the first refused, it would never take it
    configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
    // the client would forget the topics of a broker that went away, and every write would block
    configuration.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
    // a broker that restarts is waited for, so that its order and its count stay whole
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMillis);
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.patience().toMillis());
    configuration.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(15_000, patienceMillis / 2));
    return configuration;
  }
}
