package io.bellwether.scraper.figure;

/**
 * A value that was not taken: it is in quarantine, while the rest of its security goes on.
 *
 * @param column the label or column it stood under
 * @param value as the source has it
 */
public record Withheld(String column, String value, Kind kind, String reason) {

  /** What is wrong with it. */
  public enum Kind {
    /** It is not what the column should hold: no number, no day, no yes or no. */
    UNREADABLE,
    /** A percentage where none belongs, or the other way round. */
    WRONG_UNIT,
    /** It lies beyond what the figure can be. */
    OUT_OF_BOUNDS,
    /** Another figure of the security contradicts it. */
    CONTRADICTION,
    /** The source tells it twice, and differently. */
    TOLD_TWICE,
    /** It is no ISIN, ticker or market, or an ISIN with a wrong check digit. */
    IDENTIFIER,
    /** It may be wrong in a known way, and nothing tells whether it is. */
    DOUBTFUL,
    /** It may belong to several securities, and nothing tells to which. */
    AMBIGUOUS
  }
}
