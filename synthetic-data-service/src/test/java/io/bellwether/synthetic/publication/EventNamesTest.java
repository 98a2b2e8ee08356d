package io.bellwether.synthetic.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.feed.PortraitFeed;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.markets.testing.Assortments;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class EventNamesTest {

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(digest("a", 2_000, 42)).isEqualTo(digest("a", 2_000, 42));
  }

  @Test
  void anotherSeedGivesOtherBytes() {
    assertThat(digest("a", 2_000, 43)).isNotEqualTo(digest("a", 2_000, 42));
  }

  @Test
  void aPortraitHasTheSameBytesInEveryVersionOfThisService() {
    assertThat(digest("golden", 100, 42))
        .isEqualTo("fd793cfd37f899ae1249fd4e220d7c775b7410ff29f389c0bf7f6e564c7f323e");
  }

  @Test
  void eventsSpeakOfTheirOwnTime() {
    EventNames names = names("a");
    feed(names, 10, 42)
        .read(
            new Feed.Reader() {
              @Override
              public void investor(int position, Investor investor) {
                assertThat(names.event(position, investor).time())
                    .isEqualTo(Instant.parse("2021-07-05T00:00:00Z"));
              }

              @Override
              public void trade(int position, Trade trade) {
                assertThat(names.event(position, trade).time()).isEqualTo(trade.executedAt());
                assertThat(trade.id()).isEqualTo("a-t-%08d".formatted(position));
              }
            });
  }

  @Test
  void noKindOfJobNamesItsTradesAsAnother() {
    assertThat(
            List.of(
                EventNames.ofGeneration("a", "portrait", 1).tradeId(1),
                EventNames.ofReplay("a").tradeId(1),
                EventNames.ofLive("a").tradeId(1)))
        .doesNotHaveDuplicates();
  }

  private static EventNames names(String jobId) {
    return EventNames.ofGeneration(jobId, "portrait", 1);
  }

  private static Feed feed(EventNames names, int investors, long seed) {
    return new PortraitFeed(
        Assortments.of(240), new Weeks(2021, 28, 51), investors, seed, names::tradeId);
  }

  private static String digest(String jobId, int investors, long seed) {
    EventNames names = names(jobId);
    MessageDigest digest = sha256();
    feed(names, investors, seed)
        .read(
            new Feed.Reader() {
              @Override
              public void investor(int position, Investor investor) {
                update(digest, EventType.INVESTOR, names.event(position, investor));
              }

              @Override
              public void trade(int position, Trade trade) {
                update(digest, EventType.TRADE, names.event(position, trade));
              }
            });
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
