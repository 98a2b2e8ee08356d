package io.bellwether.scraper.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimetableTest {

  /** A Thursday. */
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @Test
  void neverBeginsWhatIsBegunByHand() {
    assertThat(Timetable.of(Optional.empty(), Optional.empty()).next(null, NOW)).isEmpty();
  }

  @Test
  void keepsAnIntervalFromBeginToBeginAndBeginsAtOnceWhatNeverWas() {
    Timetable daily = Timetable.of(Optional.of(Duration.ofDays(1)), Optional.empty());

    assertThat(daily.next(null, NOW)).contains(NOW);
    assertThat(daily.next(NOW.minusSeconds(3600), NOW)).contains(NOW.plusSeconds(23 * 3600));
    assertThat(daily.next(NOW.minus(Duration.ofDays(3)), NOW).orElseThrow()).isBefore(NOW);
  }

  @Test
  void keepsTheHoursOfACrontab() {
    Timetable evenings = Timetable.of(Optional.empty(), Optional.of("30 21 * * 1-5"));

    assertThat(evenings.next(null, NOW)).contains(Instant.parse("2026-11-26T21:30:00Z"));
    assertThat(evenings.next(NOW, Instant.parse("2026-11-27T21:30:00Z")))
        .contains(Instant.parse("2026-11-30T21:30:00Z"));
  }

  @Test
  void saysWhatIsWrongWithATimetable() {
    assertThatThrownBy(() -> Timetable.of(Optional.empty(), Optional.of("at night")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("five fields as in crontab");
    assertThatThrownBy(() -> Timetable.of(Optional.of(Duration.ZERO), Optional.empty()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("every");
    assertThatThrownBy(
            () -> Timetable.of(Optional.of(Duration.ofDays(1)), Optional.of("0 0 * * *")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("cron");
  }

  @Test
  void namesRunsByTheirSourceAndTheirBegin() {
    assertThat(SourceRuns.idOf("finviz", NOW)).isEqualTo("finviz-20261126T100000Z");
    assertThat(SourceRuns.idOf("..Börse №1", NOW)).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    assertThat(SourceRuns.idOf("x".repeat(90), NOW)).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  }
}
