package io.bellwether.scraper.layout;

import io.bellwether.scraper.figure.Withheld;

/**
 * One value, or one row, that was not taken as the file has it.
 *
 * @param line of the file, counted from 1
 * @param column empty when the whole row is meant
 * @param value as the file has it
 */
public record ReportLine(
    long line, String ticker, String column, String value, Kind kind, String reason) {

  /** What became of it. */
  public enum Kind {
    /** The value was wrong in a known way; the right one was published. */
    CORRECTED,
    /** The value cannot be right; the security was published without it. */
    WITHHELD,
    /** The row tells of a security that another row tells of too: both became one. */
    MERGED,
    /** Nothing of the row was published. */
    REFUSED
  }

  static ReportLine withheld(long line, String ticker, Withheld left) {
    return new ReportLine(line, ticker, left.column(), left.value(), Kind.WITHHELD, left.reason());
  }
}
