package io.bellwether.cli.evaluate.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of separated values (RFC 4180, UTF-8 with or without a mark) whose first line names the
 * columns. Comma, semicolon or tab separates: whichever the first line has most of. Empty lines are
 * passed over.
 *
 * <p>Whatever makes the file unusable ends as a {@link CommandFailure} that names it and the line.
 */
public final class CsvFile implements AutoCloseable {

  private static final char MARK = '\uFEFF';
  private static final String SEPARATORS = ",;\t";
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int ROWS_BETWEEN_SIGNS = 1 << 16;
  private static final int MEBIBYTE = 1 << 20;

  /** Does something with a row. */
  @FunctionalInterface
  public interface Row {
    void read(CSVRecord row, long line) throws BadValueException;
  }

  private final Path file;
  private final long byteCount;
  private final MeasuredStream bytes;
  private final RecordReader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;

  private CsvFile(Path file) throws IOException {
    this.file = file;
    this.byteCount = Files.size(file);
    this.bytes = new MeasuredStream(Files.newInputStream(file));
    try {
      BufferedReader decoded =
          new BufferedReader(new InputStreamReader(bytes, UTF_8.newDecoder()), LONGEST_HEADER);
      skipMark(decoded);
      char separator = separator(decoded);
      this.text = new RecordReader(decoded);
      this.parser = CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(text);
      this.records = parser.iterator();
      if (!hasNext(1)) {
        throw new CommandFailure(ExitCode.USAGE, file + " is empty");
      }
      this.header = new Header(file, records.next());
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Opens the file and reads its first line. */
  public static CsvFile open(Path file) {
    try {
      return new CsvFile(file);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(
          ExitCode.USAGE, file + " line 1: this line or one soon after it is not UTF-8");
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.USAGE, "%s cannot be read: %s".formatted(file, e));
    }
  }

  public Header header() {
    return header;
  }

  /**
   * Reads all rows, and gathers what is wrong with them.
   *
   * @throws CommandFailure if a row is wrong or there is none
   */
  public void forEach(Progress progress, Row reader) {
    BadRows badRows = new BadRows(file);
    long rowCount = 0;
    for (long line = nextLine(); hasNext(line); line = nextLine()) {
      CSVRecord row = records.next();
      if (isEmptyLine(row)) {
        continue;
      }
      try {
        header.check(row);
        reader.read(row, line);
      } catch (BadValueException e) {
        badRows.add(line, e.complaint());
      }
      if (++rowCount % ROWS_BETWEEN_SIGNS == 0) {
        progress.show(
            "MiB of " + file.getFileName(), bytes.byteCount() / MEBIBYTE, byteCount / MEBIBYTE);
      }
    }
    badRows.throwIfAny();
    if (rowCount == 0) {
      throw new CommandFailure(ExitCode.USAGE, file + " has a header but no rows");
    }
  }

  /** SHA-256 of the bytes read, hexadecimal; after all rows, and once. */
  public String sha256() {
    return bytes.sha256();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the next record begins; a record in quotes may go on over several lines. */
  private long nextLine() {
    return parser.getCurrentLineNumber() + 1;
  }

  private boolean hasNext(long line) {
    text.recordEnded();
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw failure(line, e.getCause());
    }
  }

  private CommandFailure failure(long line, @Nullable IOException cause) {
    String complaint =
        switch (cause) {
          case CharacterCodingException e -> "this line or one soon after it is not UTF-8";
          case RecordReader.TooLongException e ->
              "longer than %,d characters; is a quote left open?".formatted(RecordReader.LONGEST);
          case CSVException e when text.ended() -> "a quote is opened and not closed";
          case CSVException e -> "text follows a closing quote";
          case null, default -> "cannot be read: " + cause;
        };
    return new CommandFailure(ExitCode.USAGE, "%s line %d: %s".formatted(file, line, complaint));
  }

  private static boolean isEmptyLine(CSVRecord row) {
    return row.size() == 1 && row.get(0).isEmpty();
  }

  private static void skipMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
  }

  private static char separator(Reader text) throws IOException {
    text.mark(LONGEST_HEADER);
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int read = 0; read < LONGEST_HEADER; read++) {
      int c = text.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      quoted ^= c == '"';
      int separator = SEPARATORS.indexOf(c);
      if (!quoted && separator >= 0) {
        counts[separator]++;
      }
    }
    text.reset();
    int most = 0;
    for (int separator = 1; separator < counts.length; separator++) {
      most = counts[separator] > counts[most] ? separator : most;
    }
    return SEPARATORS.charAt(most);
  }
}
