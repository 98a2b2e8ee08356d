package io.bellwether.synthetic.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as a plain consumer sees it, from its beginning to its end. */
public final class WholeTopic {

  private WholeTopic() {}

  /** Event id and checksum of the value of every record of a job, as texts to be compared. */
  public static List<String> eventsOf(String jobId, Topic topic, String bootstrapServers) {
    List<String> found = new ArrayList<>();
    forEach(
        jobId,
        topic,
        bootstrapServers,
        record -> found.add(text(record.headers(), record.value())));
    return found;
  }

  /** Event ids of a job in the order in which they lie under each key. */
  public static Map<String, List<String>> idsByKey(
      String jobId, Topic topic, String bootstrapServers) {
    Map<String, List<String>> found = new TreeMap<>();
    forEach(
        jobId,
        topic,
        bootstrapServers,
        record ->
            found
                .computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(id(record.headers())));
    return found;
  }

  private static void forEach(
      String jobId,
      Topic topic,
      String bootstrapServers,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (id(record.headers()).startsWith(jobId + "-")) {
            reader.accept(record);
          }
        }
      }
    }
  }

  /** The text that an event will have when it lies in its topic. */
  public static <T extends DomainEvent> String promised(EventType<T> type, Event<T> event) {
    var record = CloudEventCodec.encode(type, event);
    return text(record.headers(), record.value());
  }

  private static String text(Headers headers, byte[] value) {
    CRC32C checksum = new CRC32C();
    checksum.update(value);
    return id(headers) + " " + Long.toHexString(checksum.getValue());
  }

  private static String id(Headers headers) {
    return new String(headers.lastHeader("ce_id").value(), UTF_8);
  }
}
