package io.bellwether.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US0378331005", // Apple
        "US5949181045", // Microsoft
        "US88160R1014", // Tesla
        "GB0002634946", // BAE Systems
        "DE0007164600", // SAP
        "CH0038863350", // Nestle
        "JP3633400001", // Toyota
        "RU0009029540", // Sberbank
        "AU0000XVGZA3", // Treasury Corporation of Victoria
      })
  void acceptsTheNumbersOfRealSecurities(String value) {
    assertThat(new Isin(value)).hasToString(value);
  }

  @Test
  void refusesEveryChangeOfOneDigit() {
    String apple = "US0378331005";
    for (int position = 2; position < apple.length(); position++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != apple.charAt(position)) {
          String changed = apple.substring(0, position) + digit + apple.substring(position + 1);
          assertThatThrownBy(() -> new Isin(changed)).isInstanceOf(InvalidValueException.class);
        }
      }
    }
  }

  @Test
  void saysWhichCheckDigitItExpected() {
    assertThatThrownBy(() -> new Isin("US0378331004"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("isin is \"US0378331004\", but must be ending in its check digit 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "US037833100",
        "US03783310055",
        "us0378331005",
        "U10378331005",
        "US03783310 5",
        "US037833100A",
        " US0378331005",
        "US0378331005\n",
        "US037833100\u0665",
      })
  void refusesAnotherShape(String value) {
    assertThat(Isin.hasShape(value)).isFalse();
    assertThatThrownBy(() -> new Isin(value))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("isin is \"");
  }
}
