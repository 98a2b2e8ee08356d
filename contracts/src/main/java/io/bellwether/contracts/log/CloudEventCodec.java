package io.bellwether.contracts.log;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.DomainEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records: attributes in {@code ce_} headers, the payload's Protobuf bytes as the
 * value, the subject's id as the key.
 *
 * @see "CloudEvents 1.0.2, Kafka Protocol Binding, section 3.2 binary content mode"
 */
public final class CloudEventCodec {

  public static final String CONTENT_TYPE = "application/protobuf";

  private CloudEventCodec() {}

  public static <T extends DomainEvent> ProducerRecord<String, byte[]> encode(
      EventType<T> type, Event<T> event) {
    String key = type.keyOf(event.payload());
    CloudEvent envelope =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withSource(URI.create(event.source()))
            .withType(type.typeName())
            .withSubject(key)
            .withTime(event.time().atOffset(ZoneOffset.UTC))
            .withData(CONTENT_TYPE, type.write(event.payload()))
            .build();
    return KafkaMessageFactory.<String>createWriter(type.topic().topicName(), key)
        .writeBinary(envelope);
  }

  /**
   * The event of one of the types that the record's topic carries.
   *
   * @throws InvalidEventException when it is none
   */
  public static Event<?> decode(Topic topic, ConsumerRecord<String, byte[]> record) {
    CloudEvent envelope = envelope(record);
    for (EventType<?> type : EventType.in(topic)) {
      if (type.typeName().equals(envelope.getType())) {
        return decode(type, envelope, record);
      }
    }
    throw new InvalidEventException(
        "ce_type is %s, but topic %s carries %s"
            .formatted(
                envelope.getType(),
                topic.topicName(),
                EventType.in(topic).stream()
                    .map(EventType::typeName)
                    .collect(Collectors.joining(" or "))));
  }

  private static <T extends DomainEvent> Event<T> decode(
      EventType<T> type, CloudEvent envelope, ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      throw new InvalidEventException(
          "value is null, but must be the Protobuf of " + type.typeName());
    }
    T payload = type.parse(value);
    String key = type.keyOf(payload);
    if (!key.equals(record.key())) {
      throw new InvalidEventException(
          "key is %s, but the payload's is %s".formatted(record.key(), key));
    }
    OffsetDateTime time = envelope.getTime();
    try {
      return new Event<>(
          envelope.getId(),
          envelope.getSource().toString(),
          time == null ? Instant.ofEpochMilli(record.timestamp()) : time.toInstant(),
          payload);
    } catch (InvalidValueException e) {
      throw new InvalidEventException(String.valueOf(e.getMessage()), e);
    }
  }

  private static CloudEvent envelope(ConsumerRecord<String, byte[]> record) {
    try {
      return KafkaMessageFactory.createReader(record).toEvent();
    } catch (RuntimeException e) {
      // the library reports a missing or broken attribute by several unrelated exceptions
      throw new InvalidEventException("not a CloudEvent in binary mode: " + e.getMessage(), e);
    }
  }
}
