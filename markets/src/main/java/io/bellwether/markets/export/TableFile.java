package io.bellwether.markets.export;

import io.bellwether.tables.RowWriter;
import io.bellwether.tables.Table;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.util.List;

/** One table's file while it is written, on the writer's thread alone. */
final class TableFile<E> {

  private final Table<E> table;
  private final String name;
  private final RowWriter rows;
  private long rowCount;

  TableFile(ExportFolder folder, TableFormat format, Table<E> table) throws IOException {
    this.table = table;
    this.name = table.name() + "." + format.ending();
    this.rows = format.open(folder.begin(name), table);
  }

  void write(List<E> events) throws IOException {
    for (E event : events) {
      table.write(event, rows);
    }
    rowCount += events.size();
  }

  /** Makes the file whole. */
  void close() throws IOException {
    rows.close();
  }

  void abandon() {
    rows.abandon();
  }

  String name() {
    return name;
  }

  long rowCount() {
    return rowCount;
  }
}
