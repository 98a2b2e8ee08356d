package io.bellwether.cli.evaluate.csv;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads a moment in ISO 8601's extended form from left to right, years 0000 to 9999. The parsers of
 * {@code java.time} take ten times as long, which shows in a file of millions of rows, and want
 * minutes in an offset, which databases leave out.
 */
final class IsoMoment {

  private static final long DAY = 86_400;
  private static final int MOST_OFFSET_HOURS = 18;

  private final String text;
  private int at;

  IsoMoment(String text) {
    this.text = text;
  }

  /** The beginning of a date such as 2024-03-01, seconds since 1970 in UTC. */
  long date() {
    int year = number(4, 9999);
    expect('-');
    int month = number(2, 12);
    expect('-');
    return LocalDate.of(year, month, number(2, 31)).toEpochDay() * DAY;
  }

  /**
   * A date and time such as 2024-03-01T09:30, 2024-03-01 09:30:15 or 2024-03-01T09:30:15.25, whose
   * fraction is cut off.
   */
  long dateTime() {
    long second = date();
    if (!skips('T') && !skips('t')) {
      expect(' ');
    }
    second += number(2, 23) * 3_600L;
    expect(':');
    second += number(2, 59) * 60L;
    if (skips(':')) {
      second += number(2, 59);
      if (skips('.')) {
        number(1, 9);
        while (at < text.length() && isDigit(text.charAt(at))) {
          at++;
        }
      }
    }
    return second;
  }

  /** Z, +01:00, +0100 or +01, in seconds. */
  long offset() {
    if (skips('Z') || skips('z')) {
      return 0;
    }
    int sign = skips('-') ? -1 : 1;
    if (sign > 0) {
      expect('+');
    }
    long seconds = number(2, MOST_OFFSET_HOURS) * 3_600L;
    if (skips(':') || at < text.length()) {
      seconds += number(2, 59) * 60L;
    }
    return sign * seconds;
  }

  /** Refuses anything more. */
  void end() {
    if (at != text.length()) {
      throw new DateTimeException(text);
    }
  }

  private int number(int digits, int most) {
    if (at + digits > text.length()) {
      throw new DateTimeException(text);
    }
    int number = 0;
    for (int end = at + digits; at < end; at++) {
      if (!isDigit(text.charAt(at))) {
        throw new DateTimeException(text);
      }
      number = 10 * number + text.charAt(at) - '0';
    }
    if (number > most) {
      throw new DateTimeException(text);
    }
    return number;
  }

  private boolean skips(char expected) {
    boolean found = at < text.length() && text.charAt(at) == expected;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char expected) {
    if (!skips(expected)) {
      throw new DateTimeException(text);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
