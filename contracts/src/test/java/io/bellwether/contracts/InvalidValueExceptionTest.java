package io.bellwether.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InvalidValueExceptionTest {

  @Test
  void namesTheFieldTheValueAndTheBound() {
    assertThat(new InvalidValueException("ageYears", 13, "14 to 120"))
        .hasMessage("ageYears is 13, but must be 14 to 120")
        .extracting(InvalidValueException::field, InvalidValueException::bound)
        .containsExactly("ageYears", "14 to 120");
  }

  @Test
  void quotesATextAndCutsALongOne() {
    assertThat(new InvalidValueException("name", "x".repeat(81), "short"))
        .hasMessage("name is \"" + "x".repeat(80) + "…\", but must be short");
  }

  @Test
  void saysThatAValueIsMissing() {
    assertThat(new InvalidValueException("asOf", null, "present"))
        .hasMessage("asOf is null, but must be present");
  }
}
