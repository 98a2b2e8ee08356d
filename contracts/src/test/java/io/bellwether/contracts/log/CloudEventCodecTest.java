package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.Samples.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CloudEventCodecTest {

  static List<Sample<?>> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyEventComesBackAsItWasWritten(Sample<?> sample) {
    assertThat(roundTrip(sample)).isEqualTo(sample.event());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyEventIsWrittenToTheTopicOfItsType(Sample<?> sample) {
    ProducerRecord<String, byte[]> record = encode(sample);

    assertThat(record.topic()).isEqualTo(sample.type().topic().topicName());
    assertThat(EventType.in(sample.type().topic())).contains(sample.type());
    assertThat(sample.event().payload()).isInstanceOf(sample.type().payloadClass());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameEventIsWrittenAsTheSameBytes(Sample<?> sample) {
    assertThat(encode(sample).value()).isEqualTo(encode(sample).value());
  }

  @Test
  void theHeadersAreTheAttributesOfBinaryMode() {
    var record = CloudEventCodec.encode(EventType.TRADE, Samples.event(Samples.trade("web")));

    assertThat(headers(record))
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "event-1",
                "ce_type", "io.bellwether.trade.v1",
                "ce_source", "/bellwether/test",
                "ce_subject", "investor-1",
                "ce_time", "2026-03-02T12:00:00.123456789Z",
                "content-type", "application/protobuf"));
    assertThat(record.headers()).hasSize(7);
    assertThat(record.key()).isEqualTo("investor-1");
  }

  @Test
  void theKeysAreTheSubjectsOfTheTopics() {
    assertThat(Samples.all())
        .extracting(sample -> sample + ": " + encode(sample).key())
        .containsExactly(
            "full security: US0378331005",
            "sparse security: XNAS:AAPL",
            "full investor: investor-1",
            "sparse investor: investor-1",
            "wealthy investor: investor-1",
            "full trade: investor-1",
            "sparse trade: investor-1",
            "correcting trade: investor-1",
            "cancelled trade: investor-1",
            "full snapshot: main",
            "sparse snapshot: main",
            "refused snapshot: main/snapshot-3",
            "full answer: investor-1",
            "sparse answer: investor-1",
            "full feedback: investor-1",
            "sparse feedback: investor-1",
            "full brief: investor-1",
            "sparse brief: investor-1");
  }

  @Test
  void theTimeIsTheRecordsWhenTheHeaderIsAbsent() {
    var record = CloudEventCodec.encode(EventType.TRADE, Samples.event(Samples.trade("web")));

    Event<?> event =
        CloudEventCodec.decode(
            Topic.TRADES, Received.of(record).withoutHeader("ce_time").asRecord());

    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
  }

  @Test
  void aHeaderOfAnotherToolDoesNoHarm() {
    var event = Samples.event(Samples.trade("web"));
    var record = CloudEventCodec.encode(EventType.TRADE, event);

    assertThat(
            CloudEventCodec.decode(
                Topic.TRADES,
                Received.of(record).withHeader("traceparent", "00-ab-cd-01").asRecord()))
        .isEqualTo(event);
  }

  private static Event<?> roundTrip(Sample<?> sample) {
    return CloudEventCodec.decode(sample.type().topic(), Received.of(encode(sample)).asRecord());
  }

  private static <T extends DomainEvent> ProducerRecord<String, byte[]> encode(Sample<T> sample) {
    return CloudEventCodec.encode(sample.type(), sample.event());
  }

  private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
