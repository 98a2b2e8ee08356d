package io.bellwether.markets.table;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.money.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row that is being read: its cells by the names of their columns, without outer spaces. */
public final class Row {

  /** More digits than any number has; a longer text would only cost time. */
  private static final int LONGEST_NUMBER = 64;

  private static final String BETWEEN = ";";

  private final Map<String, Integer> columns;
  private List<String> cells = List.of();
  private long line;

  Row(Map<String, Integer> columns) {
    this.columns = columns;
  }

  void set(long lineOfFile, String text) throws BadValueException {
    line = lineOfFile;
    cells = Cells.of(text);
    if (cells.size() != columns.size()) {
      throw new BadValueException(
          "row", text, "of %d columns, not %d".formatted(columns.size(), cells.size()));
    }
  }

  /** Where the row stands in the file, from 1. */
  public long line() {
    return line;
  }

  /** What stands in the column; empty where the file has no such column. */
  public String text(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : cells.get(at).strip();
  }

  /** What stands in the column, which must be something. */
  public String required(String column) throws BadValueException {
    String text = text(column);
    if (text.isEmpty()) {
      throw new BadValueException(column, "", "given");
    }
    return text;
  }

  /**
   * What the column's text stands for.
   *
   * @param reading throws {@link InvalidValueException} or {@link DateTimeException} where the text
   *     stands for nothing
   */
  public <T> T parsed(String column, Function<String, T> reading) throws BadValueException {
    String text = required(column);
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      throw new BadValueException(column, text, e.bound());
    } catch (DateTimeException e) {
      throw new BadValueException(column, text, "a date or time of ISO 8601");
    }
  }

  /** What the column's text stands for as {@link #parsed} says, or null where there is none. */
  public <T> @Nullable T known(String column, Function<String, T> reading)
      throws BadValueException {
    return text(column).isEmpty() ? null : parsed(column, reading);
  }

  /** The constant of that name, in capital letters or small, or null where there is none. */
  public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type)
      throws BadValueException {
    String text = text(column);
    return text.isEmpty() ? null : named(column, text, type);
  }

  /** The constants of those names, separated by semicolons. */
  public <E extends Enum<E>> Set<E> constants(String column, Class<E> type)
      throws BadValueException {
    Set<E> constants = EnumSet.noneOf(type);
    for (String name : list(column)) {
      constants.add(named(column, name, type));
    }
    return constants;
  }

  /** The texts that the cell lists, separated by semicolons. */
  public List<String> list(String column) {
    return Stream.of(text(column).split(BETWEEN, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A decimal number that events can carry exactly. */
  public BigDecimal decimal(String column) throws BadValueException {
    return parsed(column, text -> decimal(column, text));
  }

  /** A decimal number of at least 0. */
  public BigDecimal amount(String column) throws BadValueException {
    BigDecimal amount = decimal(column);
    if (amount.signum() < 0) {
      throw new BadValueException(column, text(column), "at least 0");
    }
    return amount;
  }

  /** A day, such as 2022-11-29. */
  public LocalDate date(String column) throws BadValueException {
    return parsed(column, LocalDate::parse);
  }

  private static <E extends Enum<E>> E named(String column, String text, Class<E> type)
      throws BadValueException {
    String name = text.toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new BadValueException(
        column,
        text,
        "one of "
            + Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  private static BigDecimal decimal(String column, String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new InvalidValueException(column, text, "a number of at most 64 characters");
    }
    try {
      return Decimals.requireExact(column, new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new InvalidValueException(column, text, "a decimal number, such as 12.5");
    }
  }
}
