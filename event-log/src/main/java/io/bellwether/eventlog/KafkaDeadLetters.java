package io.bellwether.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.log.Topic;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Buries records in the topic {@code dead-letters}: key, value and headers as received, and headers
 * that say where it lay, who refused it and why. The names of the headers are those that SmallRye's
 * own dead-letter strategy uses.
 *
 * <p>A record that this process reads again gets no second letter while it is among the last
 * {@value #REMEMBERED}. Another process, or the next run of this one, may write one more: topic,
 * partition, offset and consumer name the record.
 */
public final class KafkaDeadLetters implements DeadLetters {

  public static final String REASON = "dead-letter-reason";
  public static final String TOPIC = "dead-letter-topic";
  public static final String PARTITION = "dead-letter-partition";
  public static final String OFFSET = "dead-letter-offset";
  public static final String CONSUMER = "dead-letter-consumer";

  private static final int REMEMBERED = 100_000;

  private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);

  private final LogWriter writer;
  private final String consumer;
  private final LinkedHashMap<String, Boolean> buried = new LinkedHashMap<>();

  public KafkaDeadLetters(LogWriter writer, String consumer) {
    this.writer = writer;
    this.consumer = consumer;
  }

  @Override
  public void bury(ConsumerRecord<String, byte[]> record, String reason) {
    String place = record.topic() + "-" + record.partition() + "@" + record.offset();
    // a fold that starts over meets the same record again: one letter says it
    if (!remember(place)) {
      return;
    }
    LOG.warnf("event refused place=%s reason=%s", place, reason);
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    letter
        .headers()
        .add(REASON, reason.getBytes(UTF_8))
        .add(TOPIC, record.topic().getBytes(UTF_8))
        .add(PARTITION, String.valueOf(record.partition()).getBytes(UTF_8))
        .add(OFFSET, String.valueOf(record.offset()).getBytes(UTF_8))
        .add(CONSUMER, consumer.getBytes(UTF_8));
    try {
      writer
          .send(letter)
          .exceptionally(
              failure -> {
                forget(place);
                LOG.errorf("dead letter not written place=%s: %s", place, failure.getMessage());
                return null;
              });
    } catch (RuntimeException e) {
      forget(place);
      throw e;
    }
  }

  /** False when it was known. The oldest make room: a flood of bad events must not fill memory. */
  private synchronized boolean remember(String place) {
    if (buried.putIfAbsent(place, true) != null) {
      return false;
    }
    if (buried.size() > REMEMBERED) {
      buried.pollFirstEntry();
    }
    return true;
  }

  private synchronized void forget(String place) {
    buried.remove(place);
  }
}
