package io.bellwether.cli.evaluate.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeColumnTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T09:30:00Z, 2024-03-01T09:30:00Z",
    "2024-03-01T09:30:00.999Z, 2024-03-01T09:30:00Z",
    "2024-03-01T09:30:00+01:00, 2024-03-01T08:30:00Z",
    "2024-03-01 09:30:00+01, 2024-03-01T08:30:00Z",
    "2024-03-01T09:30:00-0530, 2024-03-01T15:00:00Z",
    "2024-03-01T09:30, 2024-03-01T09:30:00Z",
    "2024-03-01 09:30:15.25, 2024-03-01T09:30:15Z",
    "2024-02-29, 2024-02-29T00:00:00Z",
    "20240301, 2024-03-01T00:00:00Z",
    "1709285400, 2024-03-01T09:30:00Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
    "-1, 1969-12-31T23:59:59Z",
    "7, 1970-01-01T00:00:07Z",
  })
  void readsEveryFormOfAMoment(String text, Instant moment) throws BadValueException {
    assertThat(new TimeColumn().epochSecond(text, 2)).isEqualTo(moment.getEpochSecond());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2023-02-29",
        "01/03/2024",
        "2024-03-01T25:00:00Z",
        "1.5",
        "2024-3-1",
        "NaN",
        "2024-03-01T",
        "2024-03-01T09",
        "2024-03-01T09:60",
        "2024-03-01T09:30:00.",
        "2024-03-01x",
        "2024-03-01T09:30:00+",
        "2024-03-01T09:30:00+1",
        "2024-03-01T09:30:00+01:",
        "2024-13-01",
        "2024-03-01T09:30:00+19:00",
        "2024-03-01T09:30:00Z+01",
        "0000-01-01",
        "2024-03-01T09:30z1"
      })
  void refusesWhatIsNoMoment(String text) {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> new TimeColumn().epochSecond(text, 2))
        .withMessageStartingWith("time is \"%s\", must be ISO 8601".formatted(text));
  }

  @Test
  void takesMillisecondsForAMistake() {
    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> new TimeColumn().epochSecond("1709285400000", 2))
        .withMessageContaining("milliseconds?");
  }

  @Test
  void refusesAFormUnlikeTheFirst() throws BadValueException {
    TimeColumn dates = new TimeColumn();
    dates.epochSecond("2024-03-01", 2);

    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> dates.epochSecond("2024-03-01T00:00:00Z", 9))
        .withMessage(
            "time is \"2024-03-01T00:00:00Z\", must be a date such as 2024-03-01, as in line 2");
  }

  @Test
  void refusesANumberThatIsNoDateAfterOneThatIs() throws BadValueException {
    TimeColumn dates = new TimeColumn();
    dates.epochSecond("20240301", 2);

    assertThatExceptionOfType(BadValueException.class)
        .isThrownBy(() -> dates.epochSecond("20240399", 3))
        .withMessageContaining("must be a date such as 20240301");
  }

  @Test
  void readsAValueThatRepeatsTheLastOneTheSame() throws BadValueException {
    TimeColumn dates = new TimeColumn();

    assertThat(dates.epochSecond("2024-03-01", 2)).isEqualTo(dates.epochSecond("2024-03-01", 3));
    assertThat(dates.epochSecond("2024-03-02", 4) - dates.epochSecond("2024-03-01", 5))
        .isEqualTo(86_400);
  }
}
