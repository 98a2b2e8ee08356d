package io.bellwether.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @Test
  void isTenWhenNothingIsSaid() {
    assertThat(Limit.parse(null)).isEqualTo(new Limit(10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void readsWhatLiesWithinTheBounds(int value) {
    assertThat(Limit.parse(String.valueOf(value)).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'limit is 0, but must be 1 to 100'",
    "-1, 'limit is -1, but must be 1 to 100'",
    "101, 'limit is 101, but must be 1 to 100'",
    "10000, 'limit is 10000, but must be 1 to 100'",
    "abc, 'limit is \"abc\", but must be 1 to 100'",
    "99999999999, 'limit is \"99999999999\", but must be 1 to 100'",
    "1.5, 'limit is \"1.5\", but must be 1 to 100'"
  })
  void refusesWhatLiesOutsideAndNamesFieldValueAndBound(String text, String message) {
    assertThatThrownBy(() -> Limit.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(message);
  }
}
