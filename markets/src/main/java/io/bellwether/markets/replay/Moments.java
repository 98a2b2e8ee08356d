package io.bellwether.markets.replay;

import io.bellwether.contracts.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Reads moments of files that often say the day alone. */
final class Moments {

  /**
   * The time of a trade of which only the day is recorded: after the facts and before the closing
   * prices of its day, inside the opening hours of European exchanges, and on the same day in
   * nearly every time zone.
   */
  static final LocalTime OF_TRADE = LocalTime.NOON;

  private static final int DAY_LENGTH = "2022-11-29".length();
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;

  private Moments() {}

  /** A moment, or a day at {@link #OF_TRADE}. */
  static Instant ofTrade(String text) {
    return of(text, OF_TRADE);
  }

  /** A moment, or a day from its start. */
  static Instant ofFacts(String text) {
    return of(text, LocalTime.MIDNIGHT);
  }

  private static Instant of(String text, LocalTime timeOfDay) {
    Instant moment;
    try {
      moment =
          text.length() == DAY_LENGTH
              ? LocalDate.parse(text).atTime(timeOfDay).toInstant(ZoneOffset.UTC)
              : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "moment", text, "a day such as 2022-11-29 or a moment such as 2022-11-29T10:15:00Z");
    }
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidValueException(
          "moment", text, "of the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return moment;
  }
}
