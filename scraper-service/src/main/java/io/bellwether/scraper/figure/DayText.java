package io.bellwether.scraper.figure;

import io.bellwether.contracts.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day as market sites and their files write it: {@code Aug 26/a}, {@code Oct 28 AMC}, {@code Aug
 * 11, 2025}, {@code 12/12/1980}, {@code 2025-08-11}. Whether it was before or after the session is
 * not kept.
 *
 * @param year null where the text leaves it to the reader
 */
public record DayText(@Nullable Integer year, int month, int day) {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<month>[A-Za-z]{3}) (?<day>\\d{1,2})(?:(?:,| )? ?(?<year>\\d{4}))?"
              + "(?:/[ab]| AMC| BMO)?");
  private static final Pattern SLASHED =
      Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?: \\d{1,2}:\\d{2}.*)?");
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");

  public DayText {
    // a leap year, for a 29 February without one
    LocalDate.of(year == null ? 2024 : year, month, day);
  }

  /** Null where the text says that there is none; throws where it is no day. */
  public static @Nullable DayText parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.equals("-")) {
      return null;
    }
    try {
      for (Pattern shape : List.of(NAMED, SLASHED, ISO)) {
        Matcher matcher = shape.matcher(trimmed);
        if (matcher.matches()) {
          return of(matcher);
        }
      }
    } catch (DateTimeException e) {
      throw new InvalidValueException("day", text, "a day of the calendar");
    }
    throw new InvalidValueException("day", text, "a day such as Aug 26/a or Aug 11, 2025");
  }

  /** The day itself, or in the year that brings it nearest to when it was told. */
  public LocalDate near(LocalDate told) {
    if (year != null) {
      return LocalDate.of(year, month, day);
    }
    return IntStream.rangeClosed(told.getYear() - 4, told.getYear() + 4)
        .filter(each -> month != 2 || day != 29 || java.time.Year.isLeap(each))
        .mapToObj(each -> LocalDate.of(each, month, day))
        .min(
            java.util.Comparator.comparingLong(
                each -> Math.abs(ChronoUnit.DAYS.between(told, each))))
        .orElseThrow();
  }

  private static DayText of(Matcher matcher) {
    String month = matcher.group("month");
    String year = matcher.group("year");
    return new DayText(
        year == null ? null : Integer.valueOf(year),
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : 1 + MONTHS.indexOf(month.toLowerCase(Locale.ROOT)),
        Integer.parseInt(matcher.group("day")));
  }
}
