package io.bellwether.cli.evaluate.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "0.5, 0.5", ".5, 0.5", "' 2 ', 2", "+3, 3", "1e3, 1000", "1E-2, 0.01"})
  void readsPlainNumbers(String text, float value) throws BadValueException {
    assertThat(Decimals.notNegative("weight", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "NaN", "Infinity", "1f", "0x10", "1_000", "many", "-", "1e", "--1"})
  void refusesWhatIsNoNumber(String text) {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> Decimals.finite("weight", text))
        .withMessage("weight is \"%s\", must be a number".formatted(text));
  }

  @Test
  void saysThatDecimalsFollowAPoint() {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> Decimals.finite("price", "1,5"))
        .withMessage("price is \"1,5\", must be a number with a point, not a comma");
  }

  @Test
  void refusesWhatAFloatCannotHold() {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> Decimals.finite("price", "1e39"))
        .withMessageContaining("price is \"1e39\", must be at most 3.4");
  }

  @Test
  void refusesLessThanZeroWhereAsked() throws BadValueException {
    assertThat(Decimals.finite("f1", "-1.5")).isEqualTo(-1.5f);
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> Decimals.notNegative("weight", "-1.5"))
        .withMessage("weight is \"-1.5\", must be at least 0");
  }

  @Test
  void knowsOneZero() throws BadValueException {
    assertThat(Float.floatToRawIntBits(Decimals.notNegative("weight", "-0"))).isZero();
  }
}
