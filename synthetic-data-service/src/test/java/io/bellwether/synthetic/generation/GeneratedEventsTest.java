package io.bellwether.synthetic.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.synthetic.scheme.Assortments;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class GeneratedEventsTest {

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(digest("a", 2_000, 42)).isEqualTo(digest("a", 2_000, 42));
  }

  @Test
  void anotherSeedGivesOtherBytes() {
    assertThat(digest("a", 2_000, 43)).isNotEqualTo(digest("a", 2_000, 42));
  }

  @Test
  void theBytesAreTheSameInEveryVersionOfThisService() {
    assertThat(digest("golden", 100, 42))
        .isEqualTo("fd793cfd37f899ae1249fd4e220d7c775b7410ff29f389c0bf7f6e564c7f323e");
  }

  @Test
  void eventsSpeakOfTheirOwnTime() {
    GeneratedEvents events = events("a", 10, 42);
    List<Instant> investorTimes = new ArrayList<>();

    events.forEachInvestor((number, event) -> investorTimes.add(event.time()));

    assertThat(investorTimes).hasSize(10).containsOnly(Instant.parse("2021-07-05T00:00:00Z"));
    events.forEachTrade(
        (number, event) -> {
          assertThat(event.time()).isEqualTo(event.payload().executedAt());
          assertThat(event.id()).isEqualTo("a-t-%08d".formatted(number));
        });
  }

  private static GeneratedEvents events(String jobId, int investors, long seed) {
    return new GeneratedEvents(
        jobId, new GenerationRequest(investors, seed, 28, 51, 2021), Assortments.of(240));
  }

  private static String digest(String jobId, int investors, long seed) {
    GeneratedEvents events = events(jobId, investors, seed);
    MessageDigest digest = sha256();
    events.forEachInvestor((number, event) -> update(digest, EventType.INVESTOR, event));
    events.forEachTrade((number, event) -> update(digest, EventType.TRADE, event));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static <T extends DomainEvent> void update(
      MessageDigest digest, EventType<T> type, Event<T> event) {
    var record = CloudEventCodec.encode(type, event);
    digest.update(record.key().getBytes(UTF_8));
    digest.update(record.value());
    // headers carry no order of their own
    StreamSupport.stream(record.headers().spliterator(), false)
        .sorted(Comparator.comparing(Header::key))
        .forEach(
            header -> {
              digest.update(header.key().getBytes(UTF_8));
              digest.update(header.value());
            });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
