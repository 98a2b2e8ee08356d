package io.bellwether.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {

  @Test
  void readsAsItsAmountAndCurrency() {
    assertThat(Money.of("1.2e3", "EUR")).hasToString("1200 EUR");
  }

  @Test
  void keepsItsScale() {
    assertThat(Money.of("12.50", "USD"))
        .isEqualTo(Money.of("12.50", "USD"))
        .isNotEqualTo(Money.of("12.5", "USD"));
  }

  @Test
  void mayBeNegative() {
    assertThat(Money.of("-0.01", "RUB").amount()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "US", "usd", "USDT", "QQQ", "€"})
  void refusesACurrencyThatIsoDoesNotKnow(String currency) {
    assertThatThrownBy(() -> Money.of("1", currency))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("currency is \"" + currency + "\", but must be a currency code of ISO 4217");
  }

  @Test
  void refusesAnAmountThatTheWireCannotCarry() {
    assertThatThrownBy(() -> Money.of("1e-19", "USD"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("amount is ");
  }
}
