package io.bellwether.eventlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSettingsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10})
  void refusesAReplicationFactorOutOfBounds(int factor) {
    assertThatThrownBy(() -> new LogSettings("127.0.0.1:9092", "test", factor, MINUTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replicationFactor is %d, but must be 1 to 9", factor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.999S", "PT24H0.001S"})
  void refusesAPatienceOutOfBounds(Duration patience) {
    assertThatThrownBy(() -> new LogSettings("127.0.0.1:9092", "test", 1, patience))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("patience is %s, but must be PT1S to PT24H", patience);
  }

  @Test
  void refusesAnEmptyAddressOrName() {
    assertThatThrownBy(() -> new LogSettings(" ", "test", 1, MINUTE))
        .hasMessageContaining("bootstrapServers");
    assertThatThrownBy(() -> new LogSettings("127.0.0.1:9092", "", 1, MINUTE))
        .hasMessageContaining("clientId");
  }
}
