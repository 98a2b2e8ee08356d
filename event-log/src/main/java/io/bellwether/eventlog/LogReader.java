package io.bellwether.eventlog;

import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads every partition of some topics on from an offset vector. It joins no group and commits
 * nothing: whoever folds the entries keeps the offsets with the result.
 *
 * <p>Entries of one partition come in order; between partitions there is none. While the broker is
 * away a poll finds nothing, and goes on where it was when the broker is back. For one thread. A
 * reader whose fold threw stands where nobody knows: seek or close it.
 */
public final class LogReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration STEP = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final DeadLetters deadLetters;
  private final List<TopicPartition> partitions = new ArrayList<>();
  // kept here, for the client may ask the broker for it, who may be away
  private final Map<TopicPartition, Long> position = new HashMap<>();

  /**
   * Opens a reader.
   *
   * @throws LogUnavailableException when the broker does not answer, or does not have a topic
   * @throws LogGapException when the log no longer reaches back to {@code from}
   */
  public LogReader(
      LogSettings settings, Set<Topic> topics, OffsetVector from, DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
    this.consumer =
        new KafkaConsumer<>(
            configuration(settings), new StringDeserializer(), new ByteArrayDeserializer());
    try {
      assign(topics);
      seek(from);
    } catch (RuntimeException e) {
      consumer.close();
      throw e instanceof KafkaException
          ? new LogUnavailableException("cannot read " + topics, e)
          : e;
    }
  }

  /** Hands the next entries to the fold; returns how many records were read, refused ones too. */
  public int poll(Duration patience, Consumer<LogEntry> fold) {
    return poll(patience, partition -> Long.MAX_VALUE, fold);
  }

  /** What has been handed out: the next offset of every partition. */
  public OffsetVector position() {
    return OffsetVector.of(position);
  }

  /**
   * Where the log ends now.
   *
   * @throws LogUnavailableException when the broker does not answer
   */
  public OffsetVector end() {
    try {
      return OffsetVector.of(consumer.endOffsets(partitions));
    } catch (KafkaException e) {
      throw new LogUnavailableException("cannot tell where the log ends", e);
    }
  }

  /**
   * Continues from elsewhere, forward or back. A partition that the vector leaves out is read from
   * its beginning.
   *
   * @throws LogUnavailableException when the broker does not answer
   * @throws LogGapException when the log begins after one of the offsets
   */
  public void seek(OffsetVector to) {
    Map<TopicPartition, Long> beginning = beginning();
    for (TopicPartition partition : partitions) {
      long first = beginning.getOrDefault(partition, 0L);
      long next = to.nextOffsets().getOrDefault(partition.toString(), first);
      if (next < first) {
        throw LogGapException.before(partition, next, first);
      }
      seek(partition, next);
    }
  }

  /**
   * Reads on to exactly the given offsets and stands there: nothing beyond them reaches the fold or
   * the dead letters.
   *
   * @param progress told after every step how many offsets are left; it may throw to end the read
   * @throws LogUnavailableException when the broker does not answer at first; later it is waited
   *     for
   * @throws LogGapException when the log ends before the given offsets
   */
  public void readTo(OffsetVector end, Consumer<LogEntry> fold, LongConsumer progress) {
    requireReached(end);
    OffsetVector start = position();
    try {
      long left = left(end);
      while (left > 0) {
        progress.accept(left);
        poll(STEP, end::next, fold);
        left = left(end);
      }
      progress.accept(0);
    } finally {
      standAt(end, start);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** Ends a wait for the broker, from another thread. */
  void wakeup() {
    consumer.wakeup();
  }

  private int poll(
      Duration patience, ToLongFunction<TopicPartition> bound, Consumer<LogEntry> fold) {
    var records = consumer.poll(patience);
    for (ConsumerRecord<String, byte[]> record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < bound.applyAsLong(partition)) {
        LogEntry entry = read(partition, record);
        if (entry != null) {
          fold.accept(entry);
        }
      }
    }
    // beyond the last record where the log was compacted
    records.nextOffsets().forEach((partition, next) -> position.put(partition, next.offset()));
    return records.count();
  }

  private @Nullable LogEntry read(TopicPartition partition, ConsumerRecord<String, byte[]> record) {
    Topic topic = Topic.named(record.topic());
    if (record.value() == null && record.key() != null) {
      return new LogEntry.Erased(partition, record.offset(), topic, record.key());
    }
    try {
      return new LogEntry.Recorded(
          partition, record.offset(), CloudEventCodec.decode(topic, record));
    } catch (InvalidEventException e) {
      deadLetters.bury(record, e.reason());
      return null;
    }
  }

  private void requireReached(OffsetVector end) {
    OffsetVector now = end();
    for (TopicPartition partition : partitions) {
      if (now.next(partition) < end.next(partition)) {
        throw LogGapException.after(partition, end.next(partition), now.next(partition));
      }
    }
  }

  private long left(OffsetVector end) {
    long left = 0;
    for (TopicPartition partition : partitions) {
      long missing = end.next(partition) - position.getOrDefault(partition, 0L);
      left += Math.max(0, missing);
      if (missing <= 0) {
        consumer.pause(List.of(partition));
      }
    }
    return left;
  }

  /**
   * The last step may have fetched more than was asked for: that is for the next read. A partition
   * that stood beyond the end before stays there.
   */
  private void standAt(OffsetVector end, OffsetVector start) {
    for (TopicPartition partition : partitions) {
      long most = Math.max(end.next(partition), start.next(partition));
      if (position.getOrDefault(partition, 0L) > most) {
        seek(partition, most);
      }
    }
    consumer.resume(partitions);
  }

  private void seek(TopicPartition partition, long next) {
    consumer.seek(partition, next);
    position.put(partition, next);
  }

  private Map<TopicPartition, Long> beginning() {
    try {
      return consumer.beginningOffsets(partitions);
    } catch (KafkaException e) {
      throw new LogUnavailableException("cannot tell where the log begins", e);
    }
  }

  private void assign(Set<Topic> topics) {
    for (Topic topic : topics) {
      for (PartitionInfo found : partitionsOf(topic)) {
        partitions.add(new TopicPartition(found.topic(), found.partition()));
      }
    }
    consumer.assign(partitions);
  }

  /** A topic that was made a moment ago may not be known everywhere yet. */
  private List<PartitionInfo> partitionsOf(Topic topic) {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<PartitionInfo> found = consumer.partitionsFor(topic.topicName(), PATIENCE);
    while (found.isEmpty()) {
      if (Instant.now().isAfter(deadline)) {
        throw new LogUnavailableException("the broker has no topic " + topic.topicName(), null);
      }
      pause();
      found = consumer.partitionsFor(topic.topicName(), PATIENCE);
    }
    return found;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted while opening the log", e);
    }
  }

  private static Map<String, Object> configuration(LogSettings settings) {
    Map<String, Object> configuration = settings.client("reader");
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // offsets that retention has overtaken are a gap in the truth: say so rather than skip it
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    // what was written behind a fence that was lost was never said
    configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configuration.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    configuration.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
    configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 * 1024 * 1024);
    configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    return configuration;
  }
}
