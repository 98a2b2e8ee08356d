package io.bellwether.markets.scheme;

import io.bellwether.contracts.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * The weeks of a year in which trades happen, as whole blocks of four.
 *
 * @param year of the weeks, 1970 to 2100
 * @param from first week, 1 to 52
 * @param to last week, included
 * @see "ISO 8601, week dates"
 */
public record Weeks(int year, int from, int to) {

  /** Weeks in which each investor buys once. */
  public static final int BLOCK = 4;

  /** Monday to Friday, 07:00 to 16:00 UTC. */
  public static final int TRADING_SECONDS = 5 * 9 * 3600;

  private static final int OPENING_HOUR = 7;
  private static final int DAY_SECONDS = 9 * 3600;
  private static final int LAST = 52;

  public Weeks {
    requireBetween("year", year, 1970, 2100);
    requireBetween("fromWeek", from, 1, LAST);
    requireBetween("toWeek", to, from, LAST);
    if ((to - from + 1) % BLOCK != 0) {
      throw new InvalidValueException(
          "toWeek - fromWeek + 1", to - from + 1, "a multiple of " + BLOCK);
    }
  }

  public int blockCount() {
    return (to - from + 1) / BLOCK;
  }

  /** The week of a block, both counted from 0. */
  int week(int block, int weekOfBlock) {
    return from + block * BLOCK + weekOfBlock;
  }

  int blockOf(int week) {
    return (week - from) / BLOCK;
  }

  /** A moment of the week's trading hours, counted from 0 to {@link #TRADING_SECONDS} - 1. */
  Instant moment(int week, int tradingSecond) {
    return monday(week)
        .plusDays(tradingSecond / DAY_SECONDS)
        .atTime(OPENING_HOUR, 0)
        .plusSeconds(tradingSecond % DAY_SECONDS)
        .toInstant(ZoneOffset.UTC);
  }

  /** The Monday, 00:00 UTC, of the week before the first. */
  public Instant eve() {
    return monday(from).minusWeeks(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private LocalDate monday(int week) {
    // 4 January lies in week 1 of every year
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(DayOfWeek.MONDAY);
  }

  private static void requireBetween(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidValueException(field, value, least + " to " + most);
    }
  }
}
