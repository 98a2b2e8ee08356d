package io.bellwether.cli.evaluate.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/**
 * The ways a moment can be written: ISO 8601, or a count of seconds. Fractions of a second are cut
 * off, and a space may stand for the T.
 */
public enum TimeForm {
  BASIC_DATE("a date such as 20240301") {
    @Override
    long read(String text) {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
          .atStartOfDay()
          .toEpochSecond(ZoneOffset.UTC);
    }

    // a count of seconds with eight digits would lie in the early seventies
    @Override
    boolean fits(String text) {
      return text.length() == 8 && (text.startsWith("19") || text.startsWith("20"));
    }
  },

  SECONDS("a whole number of seconds since 1970-01-01T00:00:00Z") {
    @Override
    long read(String text) {
      return Long.parseLong(text);
    }
  },

  DATE("a date such as 2024-03-01") {
    @Override
    long read(String text) {
      IsoMoment moment = new IsoMoment(text);
      long second = moment.date();
      moment.end();
      return second;
    }
  },

  LOCAL("a date and time such as 2024-03-01T09:30:00, taken as UTC") {
    @Override
    long read(String text) {
      IsoMoment moment = new IsoMoment(text);
      long second = moment.dateTime();
      moment.end();
      return second;
    }
  },

  OFFSET("a date and time with its offset, such as 2024-03-01T09:30:00Z") {
    @Override
    long read(String text) {
      IsoMoment moment = new IsoMoment(text);
      long second = moment.dateTime();
      second -= moment.offset();
      moment.end();
      return second;
    }
  };

  /** 0001-01-01T00:00:00Z. */
  private static final long FIRST = -62_135_596_800L;

  /** 9999-12-31T23:59:59Z. */
  private static final long LAST = 253_402_300_799L;

  private final String description;

  TimeForm(String description) {
    this.description = description;
  }

  /** The form a text is written in; empty if in none. */
  public static Optional<TimeForm> of(String text) {
    return Arrays.stream(values()).filter(form -> form.reads(text)).findFirst();
  }

  /** What such a text looks like, for a reader. */
  public String description() {
    return description;
  }

  /**
   * The moment, seconds since 1970-01-01T00:00:00Z.
   *
   * @throws DateTimeException if the text is not written in this form, or the moment is not in the
   *     years 1 to 9999
   */
  public long epochSecond(String text) {
    long second;
    try {
      second = fits(text) ? read(text) : Long.MAX_VALUE;
    } catch (NumberFormatException e) {
      throw new DateTimeException(text, e);
    }
    if (second < FIRST || second > LAST) {
      throw new DateTimeException(text);
    }
    return second;
  }

  abstract long read(String text);

  boolean fits(String text) {
    return true;
  }

  private boolean reads(String text) {
    try {
      long unused = epochSecond(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
