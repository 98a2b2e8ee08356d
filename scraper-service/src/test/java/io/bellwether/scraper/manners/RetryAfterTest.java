package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-26T07:28:00Z");

  @Test
  void isSecondsOrADate() {
    assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Thu, 26 Nov 2026 07:30:30 GMT", NOW))
        .contains(Duration.ofSeconds(150));
    assertThat(RetryAfter.parse("Wed, 25 Nov 2026 07:30:30 GMT", NOW)).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "26 Nov"})
  void isNothingThatCannotBeRead(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isEmpty();
  }

  @Test
  void isNothingWhereThereIsNone() {
    assertThat(RetryAfter.parse(null, NOW)).isEmpty();
  }
}
