package io.bellwether.tables.parquet;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.tables.Column;
import io.bellwether.tables.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A table in a Parquet file: compressed by zstd, text that comes again by dictionary, moments as
 * microseconds in UTC, amounts and figures as exact decimals.
 */
public final class ParquetRows implements RowWriter {

  /** Held in memory until a group is written. */
  private static final long GROUP_BYTES = 64L << 20;

  private final List<Column> columns;
  private final Cells cells;
  private final OutputStream out;
  private final ParquetWriter<Cells> writer;
  private int at;
  private boolean closed;

  public ParquetRows(OutputStream out, String table, List<Column> columns) throws IOException {
    this.columns = List.copyOf(columns);
    this.cells = new Cells(columns.size());
    this.out = out;
    ParquetSchema schema = new ParquetSchema(table, this.columns);
    TableWriterBuilder builder = new TableWriterBuilder(new StreamFile(out), schema);
    for (Column column : this.columns) {
      if (column.kind() == Column.Kind.KEY) {
        // a dictionary of what never comes again only costs time
        builder.withDictionaryEncoding(column.name(), false);
      }
    }
    this.writer =
        builder
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP_BYTES)
            .build();
  }

  @Override
  public void text(@Nullable String value) {
    cells.put(at++, value == null || value.isEmpty() ? null : Binary.fromString(value));
  }

  @Override
  public void whole(@Nullable Integer value) {
    if (value == null) {
      cells.clear(at++);
    } else {
      cells.put(at++, value.longValue());
    }
  }

  @Override
  public void flag(@Nullable Boolean value) {
    if (value == null) {
      cells.clear(at++);
    } else {
      cells.put(at++, value ? 1 : 0);
    }
  }

  @Override
  public void decimal(@Nullable BigDecimal value) {
    Column column = columns.get(at);
    if (value == null) {
      cells.clear(at++);
    } else if (column.kind() == Column.Kind.FIGURE) {
      cells.put(at++, figure(column, value));
    } else {
      cells.put(at++, amount(column, value));
    }
  }

  @Override
  public void moment(Instant value) {
    cells.put(at++, value.getEpochSecond() * 1_000_000 + value.getNano() / 1_000);
  }

  @Override
  public void day(LocalDate value) {
    cells.put(at++, value.toEpochDay());
  }

  @Override
  public void endRow() throws IOException {
    at = 0;
    try {
      writer.write(cells);
    } catch (ParquetRuntimeException e) {
      throw ofTheFile(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try {
      writer.close();
    } catch (ParquetRuntimeException e) {
      throw ofTheFile(e);
    }
  }

  @Override
  public void abandon() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      // first, so that the writer cannot add to the file while it lets go of its own
      out.close();
      writer.close();
    } catch (IOException | RuntimeException e) {
      // nobody wants the file any more
    }
  }

  /** What went wrong with the file, where that is what the library wrapped. */
  private static IOException ofTheFile(ParquetRuntimeException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    throw failure;
  }

  private static long amount(Column column, BigDecimal value) {
    if (value.scale() == 0 && value.precision() <= ParquetSchema.AMOUNT_WHOLE_DIGITS) {
      return value.unscaledValue().longValue() * ParquetSchema.AMOUNT_UNIT;
    }
    return scaled(column, value, ParquetSchema.AMOUNT_DIGITS, ParquetSchema.AMOUNT_SCALE)
        .longValue();
  }

  private static Binary figure(Column column, BigDecimal value) {
    byte[] digits =
        scaled(column, value, ParquetSchema.FIGURE_DIGITS, ParquetSchema.FIGURE_SCALE)
            .toByteArray();
    byte[] fixed = new byte[ParquetSchema.FIGURE_BYTES];
    Arrays.fill(fixed, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
    return Binary.fromConstantByteArray(fixed);
  }

  private static BigInteger scaled(Column column, BigDecimal value, int digits, int scale) {
    try {
      BigDecimal exact = value.setScale(scale, RoundingMode.UNNECESSARY);
      if (exact.precision() <= digits) {
        return exact.unscaledValue();
      }
    } catch (ArithmeticException e) {
      // told below, with the bound
    }
    throw new InvalidValueException(
        column.name(),
        value.toPlainString(),
        "a decimal of at most %d digits before the point and %d behind it"
            .formatted(digits - scale, scale));
  }
}
