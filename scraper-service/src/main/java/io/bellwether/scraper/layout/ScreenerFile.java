package io.bellwether.scraper.layout;

import java.io.IOException;

/** A screener's figures, one row for a security. */
final class ScreenerFile implements SecurityFile {

  private final FileLayout.Content content;
  private final FileLayout layout;
  private final Terms terms;
  private final BillionsFault fault;
  private final int rows;

  private ScreenerFile(
      FileLayout.Content content, FileLayout layout, Terms terms, BillionsFault fault, int rows) {
    this.content = content;
    this.layout = layout;
    this.terms = terms;
    this.fault = fault;
    this.rows = rows;
  }

  /** Reads the whole file once, for the fault that only the whole of it tells. */
  static ScreenerFile open(FileLayout.Content content, Terms terms)
      throws IOException, InterruptedException {
    BillionsFault.Search search = new BillionsFault.Search();
    try (CsvFile file = CsvFile.open(content.open())) {
      CsvLayout columns = CsvLayout.of(file.header());
      int[] rows = {0};
      file.forEach(
          (line, row) -> {
            rows[0]++;
            search.see(row, columns);
          });
      return new ScreenerFile(
          content, FileLayout.of(file.header()), terms, search.found(), rows[0]);
    }
  }

  @Override
  public FileLayout layout() {
    return layout;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void forEach(Each each) throws InterruptedException {
    try (CsvFile file = CsvFile.open(content.open())) {
      RowReader reader = new RowReader(CsvLayout.of(file.header()), fault, terms);
      file.forEach((line, row) -> each.take(reader.read(line, row)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the file cannot be read again", e);
    }
  }
}
