package io.bellwether.tables;

import io.bellwether.tables.parquet.ParquetRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms of a table on disk. */
public enum TableFormat {
  CSV {
    @Override
    public RowWriter open(OutputStream out, Table<?> table) throws IOException {
      return new CsvRows(out, table.columns());
    }
  },

  PARQUET {
    @Override
    public RowWriter open(OutputStream out, Table<?> table) throws IOException {
      // the library writes lengths byte by byte
      return new ParquetRows(new BufferedOutputStream(out, 1 << 16), table.name(), table.columns());
    }
  };

  /** Writes the table into the stream, which the writer closes. */
  public abstract RowWriter open(OutputStream out, Table<?> table) throws IOException;

  /** The ending of a file's name, without the point. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
