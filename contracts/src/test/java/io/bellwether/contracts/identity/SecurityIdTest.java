package io.bellwether.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecurityIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US0378331005",
        "XNAS:AAPL",
        "XNYS:BRK.B",
        "XXXX:7203",
        "XLON:A-B/C^D=E",
        "XNAS:A"
      })
  void acceptsAnIsinOrAMarketWithATicker(String value) {
    assertThat(new SecurityId(value)).hasToString(value);
  }

  @Test
  void isMadeOfAnIsin() {
    assertThat(SecurityId.of(new Isin("US0378331005"))).hasToString("US0378331005");
  }

  @Test
  void isMadeOfAMarketAndATicker() {
    assertThat(SecurityId.of(new Mic("XNAS"), "AAPL")).hasToString("XNAS:AAPL");
  }

  @ParameterizedTest
  @CsvSource({
    "'', securityId",
    "AAPL, securityId",
    "US0378331004, isin",
    "NAS:AAPL, mic",
    ":AAPL, mic",
    "XNAS:, ticker",
    "XNAS:aapl, ticker",
    "XNAS:.A, ticker",
    "XNAS:A:B, ticker",
    "XNAS:ABCDEFGHIJKLMNOPQRSTU, ticker",
    "US0378331005:AAPL, mic",
  })
  void refusesAnythingElseAndNamesTheWrongPart(String value, String field) {
    assertThatThrownBy(() -> new SecurityId(value))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void isOrderedByItsText() {
    assertThat(Stream.of("XNAS:B", "US0378331005", "XNAS:A").map(SecurityId::new).sorted())
        .extracting(SecurityId::value)
        .containsExactly("US0378331005", "XNAS:A", "XNAS:B");
  }
}
