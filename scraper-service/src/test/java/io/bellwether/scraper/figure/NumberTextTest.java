package io.bellwether.scraper.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.50|12.5",
        "1,905,138|1905138",
        "40000.0|40000",
        "14.23B|14230000000",
        "646.4M|646400000",
        "679.29K|679290",
        "1.5T|1500000000000",
        "0.00M|0",
        "-4.07|-4.07",
        "+3|3",
        "\u22123.2|-3.2",
        ".5|0.5",
        "1e3|1000",
        "32479999999999.996|32480000000000"
      })
  void readsANumberInPlainUnits(String text, BigDecimal value) {
    assertThat(read(text)).isEqualTo(new NumberText(value, false));
  }

  @Test
  void remembersThePercentSign() {
    assertThat(read("-0.50%")).isEqualTo(new NumberText(new BigDecimal("-0.5"), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-"})
  void takesADashForNothing(String text) {
    assertThat(NumberText.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n/a", "1.2.3", "12,34", "B", "%", "1 (2%)", "NaN", "1e999", "--1", "1b"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> NumberText.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  private static NumberText read(String text) {
    return Objects.requireNonNull(NumberText.parse(text), text);
  }
}
