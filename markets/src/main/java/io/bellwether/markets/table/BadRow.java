package io.bellwether.markets.table;

/**
 * A row that was left out.
 *
 * @param file its name, without the folder
 * @param line where it stands, from 1; the header is line 1
 * @param field the column, or {@code row} where the row as a whole is wrong
 * @param value what stands there, cut after 80 characters
 * @param reason what it must be
 */
public record BadRow(String file, long line, String field, String value, String reason) {

  private static final int LONGEST_VALUE = 80;

  public BadRow {
    value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }

  @Override
  public String toString() {
    return "%s line %d: %s is \"%s\", but must be %s".formatted(file, line, field, value, reason);
  }
}
