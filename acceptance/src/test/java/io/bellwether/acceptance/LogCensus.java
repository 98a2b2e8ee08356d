package io.bellwether.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what lies in the topics, with a plain consumer and no code of the platform. */
final class LogCensus {

  private final Map<String, Integer> records = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();

  private LogCensus() {}

  static LogCensus take(String bootstrapServers) {
    LogCensus census = new LogCensus();
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .listTopics()
          .forEach(
              (topic, found) ->
                  found.forEach(
                      each -> partitions.add(new TopicPartition(topic, each.partition()))));
      partitions.removeIf(partition -> partition.topic().startsWith("__"));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(census::add);
      }
    }
    return census;
  }

  long records(String topic) {
    return records.getOrDefault(topic, 0);
  }

  /** Different CloudEvents ids. */
  long distinct(String topic) {
    return ids.getOrDefault(topic, Set.of()).size();
  }

  /** The same of those whose ids begin so. */
  long distinct(String topic, String prefix) {
    return ids.getOrDefault(topic, Set.of()).stream().filter(id -> id.startsWith(prefix)).count();
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    records.merge(record.topic(), 1, Integer::sum);
    String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    ids.computeIfAbsent(record.topic(), topic -> new HashSet<>()).add(id);
  }
}
