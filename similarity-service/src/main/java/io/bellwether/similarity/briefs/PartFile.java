package io.bellwether.similarity.briefs;

import io.bellwether.tables.RowWriter;
import io.bellwether.tables.Table;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A table's file that has a hidden name until it is whole. */
final class PartFile<E> implements AutoCloseable {

  private final Table<E> table;
  private final Path part;
  private final Path whole;
  private final RowWriter rows;

  private PartFile(Table<E> table, Path part, Path whole, RowWriter rows) {
    this.table = table;
    this.part = part;
    this.whole = whole;
    this.rows = rows;
  }

  static <E> PartFile<E> open(Path folder, TableFormat format, Table<E> table) throws IOException {
    String name = table.name() + "." + format.ending();
    Path part = folder.resolve("." + name + ".part");
    RowWriter rows = format.open(Files.newOutputStream(part), table);
    return new PartFile<>(table, part, folder.resolve(name), rows);
  }

  void write(E row) throws IOException {
    table.write(row, rows);
  }

  void finish() throws IOException {
    rows.close();
  }

  /** Gives it its name, in place of what has it. */
  Path publish() throws IOException {
    return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what is not whole. */
  @Override
  public void close() {
    rows.abandon();
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // a hidden file that the next run writes over
    }
  }
}
