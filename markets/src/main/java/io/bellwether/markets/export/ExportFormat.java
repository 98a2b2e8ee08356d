package io.bellwether.markets.export;

import io.bellwether.markets.export.parquet.ParquetRows;
import io.bellwether.markets.export.table.CsvRows;
import io.bellwether.markets.export.table.RowWriter;
import io.bellwether.markets.export.table.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms of an export's tables. */
public enum ExportFormat {
  CSV {
    @Override
    RowWriter open(OutputStream out, Table<?> table) throws IOException {
      return new CsvRows(out, table.columns());
    }
  },

  PARQUET {
    @Override
    RowWriter open(OutputStream out, Table<?> table) throws IOException {
      // the library writes lengths byte by byte
      return new ParquetRows(new BufferedOutputStream(out, 1 << 16), table.name(), table.columns());
    }
  };

  /** Writes the table into the stream, which the writer closes. */
  abstract RowWriter open(OutputStream out, Table<?> table) throws IOException;

  /** The ending of a file's name, without the point. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
