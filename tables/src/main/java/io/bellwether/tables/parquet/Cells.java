package io.bellwether.tables.parquet;

import java.util.Objects;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** The cells of the row that is being written; used again for every row. */
final class Cells {

  private final long[] numbers;
  private final @Nullable Binary[] texts;
  private final boolean[] filled;

  Cells(int columnCount) {
    numbers = new long[columnCount];
    texts = new Binary[columnCount];
    filled = new boolean[columnCount];
  }

  void put(int column, long value) {
    numbers[column] = value;
    filled[column] = true;
  }

  void put(int column, @Nullable Binary value) {
    texts[column] = value;
    filled[column] = value != null;
  }

  void clear(int column) {
    filled[column] = false;
  }

  boolean isFilled(int column) {
    return filled[column];
  }

  long number(int column) {
    return numbers[column];
  }

  Binary text(int column) {
    return Objects.requireNonNull(texts[column]);
  }
}
