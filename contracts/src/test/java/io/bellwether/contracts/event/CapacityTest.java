package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Money;
import org.junit.jupiter.api.Test;

final class CapacityTest {

  private static final Money NOTHING = Money.of("0", "EUR");

  @Test
  void isABandThatMayHaveNoUpperEnd() {
    assertThat(new Capacity(NOTHING, Money.of("0.01", "EUR")).below())
        .isEqualTo(Money.of("0.01", "EUR"));
    assertThat(new Capacity(NOTHING, null).below()).isNull();
  }

  @Test
  void refusesANegativeLowerEnd() {
    assertThatThrownBy(() -> new Capacity(Money.of("-1", "EUR"), null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("capacity.from is -1 EUR, but must be at least 0");
  }

  @Test
  void refusesAnEmptyBand() {
    assertThatThrownBy(() -> new Capacity(Money.of("5", "EUR"), Money.of("5.00", "EUR")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("capacity.below is 5.00 EUR, but must be above from, 5 EUR");
  }

  @Test
  void refusesABandInTwoCurrencies() {
    assertThatThrownBy(() -> new Capacity(NOTHING, Money.of("5", "USD")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("capacity.below is 5 USD, but must be in the currency of from, EUR");
  }
}
