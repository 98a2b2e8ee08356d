package io.bellwether.contracts.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record as a consumer would read it, unchanged or with one part changed. */
final class Received {

  private final String topic;
  private final @Nullable String key;
  private final byte @Nullable [] value;
  private final Headers headers;

  private Received(String topic, @Nullable String key, byte @Nullable [] value, Headers headers) {
    this.topic = topic;
    this.key = key;
    this.value = value;
    this.headers = headers;
  }

  static Received of(ProducerRecord<String, byte[]> sent) {
    return new Received(sent.topic(), sent.key(), sent.value(), sent.headers());
  }

  Received withKey(@Nullable String changed) {
    return new Received(topic, changed, value, headers);
  }

  Received withValue(byte @Nullable [] changed) {
    return new Received(topic, key, changed, headers);
  }

  Received withHeader(String name, String changed) {
    return withHeader(name, changed.getBytes(StandardCharsets.UTF_8));
  }

  Received withHeader(String name, byte @Nullable [] changed) {
    Received received = withoutHeader(name);
    received.headers.add(name, changed);
    return received;
  }

  Received withoutHeader(String name) {
    return new Received(topic, key, value, new RecordHeaders(headers).remove(name));
  }

  @SuppressWarnings("NullAway") // a key and a value may be null in Kafka, which declares neither
  ConsumerRecord<String, byte[]> asRecord() {
    return new ConsumerRecord<>(
        topic,
        0,
        0L,
        1_772_452_800_000L,
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        key,
        value,
        headers,
        Optional.empty());
  }
}
