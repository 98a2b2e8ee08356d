package io.bellwether.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table: cells from left to right, one a column, then the row ends. Null is an empty cell.
 * Not safe for use by several threads.
 */
public interface RowWriter extends AutoCloseable {

  /** A cell of text; the empty text is an empty cell too. */
  void text(@Nullable String value) throws IOException;

  void whole(@Nullable Integer value) throws IOException;

  void flag(@Nullable Boolean value) throws IOException;

  /**
   * @throws io.bellwether.contracts.InvalidValueException when the column has no room for all
   *     digits
   */
  void decimal(@Nullable BigDecimal value) throws IOException;

  /** A moment; what lies below the microsecond is cut off. */
  void moment(Instant value) throws IOException;

  void day(LocalDate value) throws IOException;

  void endRow() throws IOException;

  /** Writes what is still held and closes the file, which is whole then. */
  @Override
  void close() throws IOException;

  /** Lets go of everything; the file is not whole. Does nothing after {@link #close}. */
  void abandon();
}
