package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TradeTest {

  @Test
  void acceptsAFractionOfAUnitForNothing() {
    assertThat(trade("t-1", "0.000001", "0").price()).isEqualTo(Money.of("0", "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1"})
  void refusesAQuantityThatIsNotAboveZero(String quantity) {
    assertThatThrownBy(() -> trade("t-1", quantity, "1"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("quantity is \"%s\", but must be above 0", quantity);
  }

  @Test
  void refusesAQuantityThatTheWireCannotCarry() {
    assertThatThrownBy(() -> trade("t-1", "1e-19", "1"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("quantity is 1E-19");
  }

  @Test
  void refusesANegativePrice() {
    assertThatThrownBy(() -> trade("t-1", "1", "-0.01"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("price is -0.01 USD, but must be at least 0");
  }

  @Test
  void refusesAnIdOfNoOrTooManyCharacters() {
    assertThat(trade("x".repeat(128), "1", "1").id()).hasSize(128);
    assertThatThrownBy(() -> trade("", "1", "1")).hasMessageStartingWith("id is \"\"");
    assertThatThrownBy(() -> trade("x".repeat(129), "1", "1"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("but must be 1 to 128 characters");
  }

  private static Trade trade(String id, String quantity, String price) {
    return new Trade(
        id,
        new InvestorId("investor-1"),
        new SecurityId("US0378331005"),
        Side.BUY,
        new BigDecimal(quantity),
        Money.of(price, "USD"),
        Instant.parse("2026-03-02T12:00:00Z"),
        "");
  }
}
