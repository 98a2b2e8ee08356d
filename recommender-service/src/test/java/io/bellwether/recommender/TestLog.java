package io.bellwether.recommender;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.contracts.wire.Decimal;
import io.bellwether.contracts.wire.Trade;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The log as a system outside the platform sees it: by the broker's own clients. */
public final class TestLog implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(200);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;

  public TestLog(String bootstrapServers) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  public <T extends DomainEvent> void publish(EventType<T> type, T payload) {
    send(
        CloudEventCodec.encode(
            type, new Event<>(UUID.randomUUID().toString(), "/test", Instant.now(), payload)));
  }

  /** A trade in a sound envelope whose quantity is 0. */
  void publishTradeOfNothing(String investor) {
    var sound =
        CloudEventCodec.encode(
            EventType.TRADE,
            new Event<>(
                "nothing",
                "/test",
                Instant.now(),
                Market.trade("nothing", investor, "XNYS:F", Side.BUY)));
    try {
      byte[] nothing =
          Trade.parseFrom(sound.value()).toBuilder()
              .setQuantity(Decimal.getDefaultInstance())
              .build()
              .toByteArray();
      send(new ProducerRecord<>(sound.topic(), null, sound.key(), nothing, sound.headers()));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  void erase(Topic topic, String key) {
    send(new ProducerRecord<>(topic.topicName(), key, null));
  }

  void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the topics end that a snapshot is folded from. */
  SortedMap<String, Long> end() {
    List<TopicPartition> partitions =
        Arrays.stream(new Topic[] {Topic.SECURITIES, Topic.USERS, Topic.TRADES})
            .flatMap(topic -> partitions(topic).stream())
            .toList();
    SortedMap<String, Long> end = new TreeMap<>();
    consumer.endOffsets(partitions).forEach((partition, at) -> end.put(partition.toString(), at));
    return end;
  }

  /** The reasons in the dead-letter topic of what lay in a topic. */
  List<String> deadLetterReasons(Topic of) {
    List<TopicPartition> partitions = partitions(Topic.DEAD_LETTERS);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    List<String> reasons = new ArrayList<>();
    for (long read = 0; read < end; ) {
      for (var letter : consumer.poll(STEP)) {
        read++;
        if (of.topicName()
            .equals(new String(letter.headers().lastHeader("dead-letter-topic").value(), UTF_8))) {
          reasons.add(new String(letter.headers().lastHeader("dead-letter-reason").value(), UTF_8));
        }
      }
    }
    return reasons;
  }

  /** Everything in a topic of events, each partition in its order. */
  List<DomainEvent> all(Topic topic) {
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    List<DomainEvent> events = new ArrayList<>();
    while (events.size() < end) {
      consumer
          .poll(STEP)
          .forEach(read -> events.add(CloudEventCodec.decode(topic, read).payload()));
    }
    return events;
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }

  private List<TopicPartition> partitions(Topic topic) {
    return consumer.partitionsFor(topic.topicName()).stream()
        .map(found -> new TopicPartition(found.topic(), found.partition()))
        .toList();
  }
}
