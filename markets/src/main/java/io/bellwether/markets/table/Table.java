package io.bellwether.markets.table;

import io.bellwether.contracts.InvalidValueException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated rows, UTF-8, with a header. Rows are told apart by line breaks alone,
 * so that a stray quote spoils its own row and not those below; hence no cell holds a line break.
 * Columns are found by name in any order, and empty lines are passed over.
 *
 * @see "RFC 4180, Common Format and MIME Type for Comma-Separated Values Files"
 */
public final class Table {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Takes the rows one by one; the row is the same object each time. A row is wrong when the reader
   * throws {@link BadValueException} or {@link InvalidValueException}.
   */
  @FunctionalInterface
  public interface RowReader {
    void read(Row row) throws BadValueException;
  }

  private final Path file;
  private final Map<String, Integer> columns;

  private Table(Path file, Map<String, Integer> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads a file's header.
   *
   * @throws UnusableTableException when the file or one of the columns is missing
   */
  public static Table open(Path file, List<String> required) {
    try (BufferedReader lines = reader(file)) {
      Table table = new Table(file, columns(file, lines.readLine()));
      for (String column : required) {
        table.require(column);
      }
      return table;
    } catch (NoSuchFileException e) {
      throw new UnusableTableException(file, "is missing");
    } catch (IOException e) {
      throw new UnusableTableException(file, e);
    }
  }

  /** The names in the header. */
  public Set<String> columns() {
    return columns.keySet();
  }

  /** SHA-256 of the file in lower-case hex. */
  public String sha256() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new UnusableTableException(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads all rows; those that are wrong, by themselves or for the reader, are put aside. */
  public void forEach(BadRows badRows, RowReader reader) {
    String name = file.getFileName().toString();
    Row row = new Row(columns);
    try (BufferedReader lines = reader(file)) {
      lines.readLine();
      long line = 1;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isEmpty()) {
          try {
            row.set(line, text);
            reader.read(row);
          } catch (BadValueException e) {
            badRows.add(e.at(name, line));
          } catch (InvalidValueException e) {
            // an event refused what the cells say together
            badRows.add(new BadRow(name, line, e.field(), row.text(e.field()), e.bound()));
          }
        }
      }
    } catch (IOException e) {
      throw new UnusableTableException(file, e);
    }
  }

  private void require(String column) {
    if (!columns.containsKey(column)) {
      throw new UnusableTableException(
          file,
          "lacks the column %s; it has: %s".formatted(column, String.join(", ", columns.keySet())));
    }
  }

  private static Map<String, Integer> columns(Path file, @Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new UnusableTableException(file, "is empty, but must begin with the names of columns");
    }
    List<String> names;
    try {
      names = Cells.of(header.charAt(0) == BYTE_ORDER_MARK ? header.substring(1) : header);
    } catch (BadValueException e) {
      throw new UnusableTableException(file, "line 1: " + e.getMessage());
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (String name : names) {
      if (columns.put(name.strip(), columns.size()) != null) {
        throw new UnusableTableException(
            file, "names the column \"%s\" twice".formatted(name.strip()));
      }
    }
    return Collections.unmodifiableMap(columns);
  }

  /** Bytes that are no UTF-8 become U+FFFD, which a row must not have. */
  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16);
  }
}
