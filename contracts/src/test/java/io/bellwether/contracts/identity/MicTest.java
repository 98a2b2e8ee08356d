package io.bellwether.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MicTest {

  @ParameterizedTest
  @ValueSource(strings = {"XNAS", "XNYS", "MISX", "3579"})
  void acceptsFourCapitalLettersOrDigits(String value) {
    assertThat(new Mic(value)).hasToString(value);
  }

  @Test
  void knowsTheCodeForNoMarket() {
    assertThat(Mic.NO_MARKET).isEqualTo(new Mic("XXXX"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XNA", "XNASD", "xnas", "XN-S", "XNA\u00c4"})
  void refusesAnotherShape(String value) {
    assertThatThrownBy(() -> new Mic(value))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "mic is \"" + value + "\", but must be four capital letters or digits (ISO 10383)");
  }
}
