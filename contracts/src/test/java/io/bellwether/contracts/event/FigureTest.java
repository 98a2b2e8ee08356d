package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FigureTest {

  @ParameterizedTest
  @CsvSource({
    "PRICE, 0, 10000000",
    "NET_INCOME, -1000000000000, 1000000000000",
    "GROSS_MARGIN, -100000000, 100",
    "RETURN_ON_EQUITY, -10000000, 10000000",
    "BETA, -100, 100",
    "RSI_14, 0, 100",
    "ANALYST_RECOMMENDATION, 1, 5",
    "EMPLOYEES, 0, 10000000",
  })
  void acceptsItsBoundsAndNothingBeyond(Figure figure, BigDecimal least, BigDecimal most) {
    BigDecimal step = new BigDecimal("0.0001");

    assertThat(figure.require(least)).isSameAs(least);
    assertThat(figure.require(most)).isSameAs(most);
    assertRefused(figure, least.subtract(step));
    assertRefused(figure, most.add(step));
  }

  @ParameterizedTest
  @EnumSource
  void isBoundedOnBothSides(Figure figure) {
    assertRefused(figure, new BigDecimal("-1e14"));
    assertRefused(figure, new BigDecimal("1e14"));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItMeansAndCounts(Figure figure) {
    assertThat(figure.meaning()).isNotBlank();
    assertThat(figure.unit()).isNotNull();
  }

  @Test
  void namesItselfTheValueAndTheBounds() {
    assertThatThrownBy(() -> Figure.RSI_14.require(new BigDecimal("100.5")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("RSI_14 is \"100.5\", but must be between 0 and 100");
  }

  @Test
  void refusesMoreDigitsThanTheWireCarries() {
    assertRefused(Figure.BETA, new BigDecimal("0.1234567890123456789"));
  }

  /** Writing such a number out in full would take gigabytes. */
  @Test
  void refusesAnEnormousExponentWithoutWritingItOut() {
    assertThatThrownBy(() -> Figure.PRICE.require(new BigDecimal("1e2000000000")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("1E+2000000000");
  }

  private static void assertRefused(Figure figure, BigDecimal value) {
    assertThatThrownBy(() -> figure.require(value))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(figure.name() + " is ");
  }
}
