package io.bellwether.markets.table;

/** A row holds something it must not. */
public final class BadValueException extends Exception {

  private final String field;
  private final String value;
  private final String reason;

  /**
   * @param field the column, or {@code row}
   * @param reason what the value must be
   */
  public BadValueException(String field, String value, String reason) {
    super("%s is \"%s\", but must be %s".formatted(field, value, reason));
    this.field = field;
    this.value = value;
    this.reason = reason;
  }

  BadRow at(String file, long line) {
    return new BadRow(file, line, field, value, reason);
  }
}
