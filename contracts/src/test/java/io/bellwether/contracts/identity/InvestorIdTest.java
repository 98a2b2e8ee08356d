package io.bellwether.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvestorIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "investor-42", "!~", "a/b:c"})
  void acceptsVisibleAscii(String value) {
    assertThat(new InvestorId(value)).hasToString(value);
  }

  @Test
  void acceptsSixtyFourCharactersAndNoMore() {
    assertThat(new InvestorId("x".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new InvestorId("x".repeat(65)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1 to 64 visible ASCII characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "a\u007f", "\u00e9"})
  void refusesAnythingElse(String value) {
    assertThatThrownBy(() -> new InvestorId(value))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("investorId is ");
  }

  @Test
  void isOrderedByItsText() {
    assertThat(Stream.of("b", "a10", "a2").map(InvestorId::new).sorted())
        .extracting(InvestorId::value)
        .containsExactly("a10", "a2", "b");
  }
}
