package io.bellwether.recommender.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  @Test
  void isEmptyWhereNobodySays() {
    assertThat(Caller.of(null).name()).isEmpty();
    assertThat(Caller.of("  advisor desk 7 ").name()).isEqualTo("advisor desk 7");
    assertThat(Caller.of("x".repeat(128)).name()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "caf\u00e9", "\u0000x"})
  void refusesWhatIsNotVisibleAscii(String name) {
    assertThatThrownBy(() -> Caller.of(name))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "Bellwether-Caller is \"%s\", but must be at most 128 visible ASCII characters", name);
  }

  @Test
  void refusesALongName() {
    assertThatThrownBy(() -> Caller.of("x".repeat(129)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageEndingWith("but must be at most 128 visible ASCII characters");
  }
}
