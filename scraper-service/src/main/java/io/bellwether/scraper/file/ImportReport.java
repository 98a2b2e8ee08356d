package io.bellwether.scraper.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.layout.ReportLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report of one import as it is written: a CSV file that appears when it is whole. */
final class ImportReport implements AutoCloseable {

  private final Path file;
  private final Path incoming;
  private final CSVPrinter printer;
  private final Map<ReportLine.Kind, Integer> counts = new EnumMap<>(ReportLine.Kind.class);
  private final List<ReportLine> first = new ArrayList<>();

  private ImportReport(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.resolveSibling("."));
    this.incoming = file.resolveSibling(file.getFileName() + ".incoming");
    this.printer = new CSVPrinter(Files.newBufferedWriter(incoming, UTF_8), CSVFormat.RFC4180);
    printer.printRecord("line", "ticker", "column", "value", "kind", "reason");
  }

  static ImportReport begin(Path folder, String importId) throws IOException {
    return new ImportReport(fileOf(folder, importId));
  }

  /** Where the report of an import lies, or will lie. */
  static Path fileOf(Path folder, String importId) {
    if (!importId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new InvalidValueException(
          "id", importId, "1 to 64 letters, digits, dots, dashes and underscores");
    }
    return folder.resolve("imports").resolve(importId + ".csv");
  }

  void add(ReportLine line) throws IOException {
    counts.merge(line.kind(), 1, Integer::sum);
    if (first.size() < ImportResult.MOST_LINES) {
      first.add(line);
    }
    printer.printRecord(
        line.line(), line.ticker(), line.column(), line.value(), line.kind(), line.reason());
  }

  int count(ReportLine.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  List<ReportLine> first() {
    return List.copyOf(first);
  }

  /** Makes the report readable by others. */
  void finish() throws IOException {
    printer.close();
    Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    printer.close();
    Files.deleteIfExists(incoming);
  }
}
