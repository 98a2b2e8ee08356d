package io.bellwether.tables;

import java.io.IOException;
import java.util.List;

/**
 * A table.
 *
 * @param name of the file, without its ending
 * @param cells writes one event's cells, one for each column
 */
public record Table<E>(String name, List<Column> columns, Cells<E> cells) {

  /** Turns a thing into the cells of a row. */
  @FunctionalInterface
  public interface Cells<E> {
    void write(E event, RowWriter row) throws IOException;
  }

  public Table {
    columns = List.copyOf(columns);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Writes the event as one row. */
  public void write(E event, RowWriter row) throws IOException {
    cells.write(event, row);
    row.endRow();
  }
}
