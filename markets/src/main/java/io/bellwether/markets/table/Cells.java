package io.bellwether.markets.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes one line apart. */
final class Cells {

  private static final char REPLACEMENT = '\uFFFD';

  private Cells() {}

  static List<String> of(String line) throws BadValueException {
    if (line.indexOf(REPLACEMENT) >= 0) {
      throw new BadValueException("row", line, "UTF-8");
    }
    return line.indexOf('"') < 0 ? plain(line) : quoted(line);
  }

  /** Nearly every row: no parser for each is what makes large files quick. */
  private static List<String> plain(String line) {
    List<String> cells = new ArrayList<>(16);
    int from = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
      cells.add(line.substring(from, comma));
      from = comma + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  private static List<String> quoted(String line) throws BadValueException {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.getFirst().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new BadValueException("row", line, "quoted as RFC 4180 says, on one line");
    }
  }
}
