package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserAgentTest {

  @Test
  void namesItsProduct() {
    assertThat(new UserAgent("bellwether/0.1 (+https://acme.example)").product())
        .isEqualTo("bellwether");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bellwether", "Mozilla/5.0 (Windows NT 10.0)", "a/1\nX: y", "/1"})
  void isNoBrowserAndNoNonsense(String text) {
    assertThatThrownBy(() -> new UserAgent(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("bellwether.scraper.user-agent");
  }
}
