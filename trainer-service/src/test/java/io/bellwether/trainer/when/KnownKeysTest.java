package io.bellwether.trainer.when;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.security;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.trainer.WrittenLog;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

  private static final int MANY = 5000;

  @Test
  void aKeyIsNewFromTheOffsetWhereItWasFirstMet() {
    // Given
    WrittenLog log = new WrittenLog();
    for (int n = 0; n < MANY; n++) {
      log.investor(investor("investor-" + n, n, "north"));
    }
    OffsetVector half = log.end();
    for (int n = 0; n < MANY; n++) {
      log.investor(investor("investor-" + n, n, "south"));
    }
    for (int n = 0; n < 7; n++) {
      log.investor(investor("new-" + n, n, "north"));
    }
    log.security(security("AAPL", "Technology"));

    // When
    KnownKeys keys = log.readInto(new KnownKeys());

    // Then
    assertThat(keys.growth(Topic.USERS.topicName(), half)).isEqualTo(new Sighting.Growth(MANY, 7));
    assertThat(keys.growth(Topic.USERS.topicName(), OffsetVector.START))
        .isEqualTo(new Sighting.Growth(0, MANY + 7));
    assertThat(keys.growth(Topic.SECURITIES.topicName(), half))
        .isEqualTo(new Sighting.Growth(0, 1));
    assertThat(
            keys.growth(
                Topic.SECURITIES.topicName(),
                new OffsetVector(new TreeMap<>(Map.of("users-0", 1L)))))
        .isEqualTo(new Sighting.Growth(0, 1));
  }
}
