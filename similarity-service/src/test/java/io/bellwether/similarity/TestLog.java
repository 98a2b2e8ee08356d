package io.bellwether.similarity;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The log as a system outside the platform sees it: by the broker's own clients. */
final class TestLog implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;

  TestLog(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  <T extends DomainEvent> void publish(EventType<T> type, T payload) {
    send(
        CloudEventCodec.encode(
            type, new Event<>(UUID.randomUUID().toString(), "/test", Instant.now(), payload)));
  }

  void erase(Topic topic, String key) {
    send(new ProducerRecord<>(topic.topicName(), key, null));
  }

  /** Where the topics end that a snapshot is folded from. */
  SortedMap<String, Long> end() {
    List<TopicPartition> partitions =
        Stream.of(Topic.SECURITIES, Topic.USERS, Topic.TRADES)
            .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    SortedMap<String, Long> end = new TreeMap<>();
    consumer.endOffsets(partitions).forEach((partition, at) -> end.put(partition.toString(), at));
    return end;
  }

  /** The events of a topic from its beginning to its end, null for who was erased, by key. */
  Map<String, List<@Nullable Event<?>>> events(Topic topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(found -> new TopicPartition(found.topic(), found.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Map<String, List<@Nullable Event<?>>> events = new HashMap<>();
    while (partitions.stream().anyMatch(at -> consumer.position(at) < end.getOrDefault(at, 0L))) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        events
            .computeIfAbsent(record.key(), key -> new ArrayList<>())
            .add(record.value() == null ? null : CloudEventCodec.decode(topic, record));
      }
    }
    return events;
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
