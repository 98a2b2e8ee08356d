package io.bellwether.tables;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as separated values in UTF-8, quoted as RFC 4180 says where a text needs it, lines ended
 * by a line feed. Cells are written straight into one buffer, without an object for most of them.
 */
public final class CsvRows implements RowWriter {

  private static final int CAPACITY = 1 << 20;

  /** Room for any number, moment or date. */
  private static final int LONGEST_VALUE = 64;

  private static final long DAY_SECONDS = 86_400;

  private final OutputStream out;
  private byte[] buffer = new byte[CAPACITY];
  private int length;
  private boolean rowBegun;

  private long dayKept = Long.MIN_VALUE;
  private byte[] dayText = new byte[0];

  /** Writes the header too. */
  public CsvRows(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    for (Column column : columns) {
      text(column.name());
    }
    endRow();
  }

  @Override
  public void text(@Nullable String value) throws IOException {
    beginCell();
    if (value == null) {
      return;
    }
    if (!isPlain(value)) {
      bytes(quoted(value).getBytes(UTF_8));
      return;
    }
    int count = value.length();
    require(count);
    for (int i = 0; i < count; i++) {
      buffer[length++] = (byte) value.charAt(i);
    }
  }

  @Override
  public void whole(@Nullable Integer value) throws IOException {
    beginCell();
    if (value != null) {
      number(value, 0);
    }
  }

  @Override
  public void flag(@Nullable Boolean value) throws IOException {
    text(value == null ? null : value.toString());
  }

  @Override
  public void decimal(@Nullable BigDecimal value) throws IOException {
    beginCell();
    if (value == null) {
      return;
    }
    if (value.scale() < 0 || value.scale() > 18 || value.precision() > 18) {
      bytes(value.toPlainString().getBytes(US_ASCII));
    } else {
      number(value.unscaledValue().longValue(), value.scale());
    }
  }

  @Override
  public void moment(Instant value) throws IOException {
    beginCell();
    long second = value.getEpochSecond();
    appendDay(Math.floorDiv(second, DAY_SECONDS));
    int ofDay = (int) Math.floorMod(second, DAY_SECONDS);
    append('T');
    padded(ofDay / 3_600, 2);
    append(':');
    padded(ofDay / 60 % 60, 2);
    append(':');
    padded(ofDay % 60, 2);
    int micros = value.getNano() / 1_000;
    if (micros > 0) {
      append('.');
      padded(micros, 6);
    }
    append('Z');
  }

  @Override
  public void day(LocalDate value) throws IOException {
    beginCell();
    appendDay(value.toEpochDay());
  }

  @Override
  public void endRow() throws IOException {
    require(1);
    append('\n');
    rowBegun = false;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  @Override
  public void abandon() {
    try {
      out.close();
    } catch (IOException e) {
      // nobody wants the file any more
    }
  }

  /** Sees to the comma, and to room for a value that is no text. */
  private void beginCell() throws IOException {
    require(LONGEST_VALUE);
    if (rowBegun) {
      append(',');
    }
    rowBegun = true;
  }

  /** Whether every character is one byte and none has a meaning. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == ',' || c == '"') {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String value) {
    boolean needed =
        value.indexOf(',') >= 0
            || value.indexOf('"') >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private void number(long unscaled, int scale) {
    long rest = Math.abs(unscaled);
    if (unscaled < 0) {
      append('-');
    }
    int digits = 1;
    for (long left = rest; left > 9; left /= 10) {
      digits++;
    }
    int whole = Math.max(1, digits - scale);
    int end = length + whole + scale + (scale > 0 ? 1 : 0);
    int at = end;
    for (int behind = 0; behind < scale; behind++) {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (scale > 0) {
      buffer[--at] = '.';
    }
    while (at > length) {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length = end;
  }

  private void padded(int value, int digits) {
    int rest = value;
    for (int at = length + digits - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void appendDay(long epochDay) {
    if (epochDay != dayKept) {
      dayKept = epochDay;
      dayText = LocalDate.ofEpochDay(epochDay).toString().getBytes(US_ASCII);
    }
    System.arraycopy(dayText, 0, buffer, length, dayText.length);
    length += dayText.length;
  }

  private void append(char c) {
    buffer[length++] = (byte) c;
  }

  private void bytes(byte[] text) throws IOException {
    require(text.length);
    System.arraycopy(text, 0, buffer, length, text.length);
    length += text.length;
  }

  private void require(int count) throws IOException {
    if (buffer.length - length < count) {
      flush();
      if (buffer.length < count) {
        buffer = Arrays.copyOf(buffer, count);
      }
    }
  }

  private void flush() throws IOException {
    int count = length;
    length = 0;
    out.write(buffer, 0, count);
  }
}
