package io.bellwether.tables;

/** A column: its name, and what its cells hold. */
public record Column(String name, Kind kind) {

  /** What the cells of a column hold; every cell but that of a key may be empty. */
  public enum Kind {
    /** Text that is another one in every row. */
    KEY,
    /** Text that comes again. */
    TEXT,
    /** A whole number of 32 bits. */
    WHOLE,
    /** True or false. */
    FLAG,
    /** A decimal of at most 12 digits before the point and 6 behind it. */
    AMOUNT,
    /** A decimal of at most 20 digits before the point and 18 behind it. */
    FIGURE,
    /** A moment in UTC, to the microsecond. */
    MOMENT,
    /** A date. */
    DAY
  }
}
