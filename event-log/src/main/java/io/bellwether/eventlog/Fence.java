package io.bellwether.eventlog;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The sole right to write under a name. Whoever takes it next, in any process, takes it away: what
 * the one before had begun to write is undone, and what they write later is refused by the broker.
 * So one who takes the fence, then reads the log to its end, then writes, writes knowing all that
 * was written under this name, however long they were paused between the steps.
 *
 * <p>Kafka's transactional producer, of which this is one event's worth. For one thread.
 *
 * @see "KIP-98, Exactly Once Delivery and Transactional Messaging, producer fencing"
 */
public final class Fence implements AutoCloseable {

  private static final Duration MOST_PATIENCE = Duration.ofSeconds(30);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final String name;

  private Fence(Producer<String, byte[]> producer, String name) {
    this.producer = producer;
    this.name = name;
  }

  /**
   * Takes the fence from whoever has it, and waits until what they had begun is undone.
   *
   * @throws LogUnavailableException when the broker does not answer
   */
  public static Fence take(LogSettings settings, String name) {
    Producer<String, byte[]> producer =
        new KafkaProducer<>(
            configuration(settings, name), new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new Fence(producer, name);
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw new LogUnavailableException("cannot take the fence " + name, e);
    }
  }

  /**
   * Writes one event; when this returns it is in the log, for all to read.
   *
   * @throws FenceLostException when somebody else has taken the fence: nothing was written
   * @throws LogUnavailableException when the broker did not answer: whether it was written, the log
   *     tells whoever takes the fence next
   */
  public <T extends DomainEvent> void write(EventType<T> type, Event<T> event) {
    try {
      producer.beginTransaction();
      producer.send(CloudEventCodec.encode(type, event)).get();
      producer.commitTransaction();
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while writing behind the fence " + name, e);
    } catch (ExecutionException | KafkaException e) {
      throw isLoss(e)
          ? new FenceLostException(name, e)
          : new LogUnavailableException("cannot write behind the fence " + name, e);
    }
  }

  @Override
  public void close() {
    producer.close(LAST_WORDS);
  }

  private static boolean isLoss(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // the last where the other was in the middle of undoing what this one had begun
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException
          || cause instanceof InvalidTxnStateException) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> configuration(LogSettings settings, String name) {
    Map<String, Object> configuration = settings.client("fence-" + name);
    Duration patience =
        settings.patience().compareTo(MOST_PATIENCE) < 0 ? settings.patience() : MOST_PATIENCE;
    int patienceMillis = Math.toIntExact(patience.toMillis());
    configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bellwether-" + name);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMillis);
    configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis / 2);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, patienceMillis);
    return configuration;
  }
}
