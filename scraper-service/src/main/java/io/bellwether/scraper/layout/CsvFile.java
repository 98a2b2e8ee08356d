package io.bellwether.scraper.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of comma-separated values, read from top to bottom once. UTF-8, with or without a mark.
 */
final class CsvFile implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Does something with one record. */
  @FunctionalInterface
  interface Row {
    void read(long line, CSVRecord record) throws InterruptedException;
  }

  private final CSVParser parser;

  private CsvFile(CSVParser parser) {
    this.parser = parser;
  }

  /** Throws {@link IllegalArgumentException} when the first line is no header. */
  static CsvFile open(InputStream content) throws IOException {
    try {
      return new CsvFile(FORMAT.parse(withoutMark(content)));
    } catch (IOException | IllegalArgumentException e) {
      content.close();
      throw e;
    }
  }

  List<String> header() {
    return parser.getHeaderNames();
  }

  /** Throws {@link IllegalArgumentException} where the text stops being CSV. */
  void forEach(Row row) throws InterruptedException {
    try {
      for (CSVRecord record : parser) {
        row.read(parser.getCurrentLineNumber(), record);
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "the file is no CSV from line %d on: %s"
              .formatted(parser.getCurrentLineNumber(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static Reader withoutMark(InputStream content) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(content, UTF_8), 64 * 1024);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
