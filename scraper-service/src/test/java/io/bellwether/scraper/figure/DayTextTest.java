package io.bellwether.scraper.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DayTextTest {

  private static final LocalDate TOLD = LocalDate.of(2026, 1, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Aug 11, 2025|2025-08-11",
        "Dec 12, 1980|1980-12-12",
        "12/12/1980|1980-12-12",
        "8/26/2025 4:30:00 PM|2025-08-26",
        "2025-08-11|2025-08-11",
        // the year is the one that brings it nearest to 10 January 2026
        "Feb 14 AMC|2026-02-14",
        "Jan 27 BMO|2026-01-27",
        "Oct 28/b|2025-10-28",
        "Aug 26/a|2025-08-26",
        "Jun 01|2026-06-01",
        "Feb 29|2024-02-29"
      })
  void readsADay(String text, LocalDate day) {
    assertThat(Objects.requireNonNull(DayText.parse(text), text).near(TOLD)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "  "})
  void takesADashForNothing(String text) {
    assertThat(DayText.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "Feb 30", "13/13/2020", "Foo 11", "Aug", "Aug 26/c"})
  void refusesWhatIsNoDay(String text) {
    assertThatThrownBy(() -> DayText.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void leavesAYearAlone() {
    assertThat(new DayText(1999, 1, 1).near(TOLD)).isEqualTo(LocalDate.of(1999, 1, 1));
  }
}
