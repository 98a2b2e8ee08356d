package io.bellwether.scraper.layout;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.ReportLine.Kind;
import io.bellwether.scraper.merge.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** An exchange's constituents of an index: ticker, company, ISIN. */
final class ConstituentsFile implements SecurityFile {

  private static final String TICKER = "tickers";
  private static final String COMPANY = "name_company";
  private static final String ISIN = "ISIN";

  private final List<Reading> readings;

  private ConstituentsFile(List<Reading> readings) {
    this.readings = List.copyOf(readings);
  }

  static ConstituentsFile open(FileLayout.Content content, Terms terms)
      throws IOException, InterruptedException {
    List<Reading> readings = new ArrayList<>();
    Set<SecurityId> seen = new HashSet<>();
    try (CsvFile file = CsvFile.open(content.open())) {
      file.forEach((line, row) -> readings.add(read(line, row, terms, seen)));
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    return new ConstituentsFile(readings);
  }

  @Override
  public FileLayout layout() {
    return FileLayout.CONSTITUENTS;
  }

  @Override
  public int rows() {
    return readings.size();
  }

  @Override
  public void forEach(Each each) throws InterruptedException {
    for (Reading reading : readings) {
      each.take(reading);
    }
  }

  private static Reading read(long line, CSVRecord row, Terms terms, Set<SecurityId> seen) {
    List<Withheld> withheld = new ArrayList<>();
    Isin isin = taken(ISIN, row, Isin::new, withheld);
    String ticker = taken(TICKER, row, SecurityId::requireTicker, withheld);
    String called = RowReader.text(row, TICKER);
    if (isin == null && ticker == null) {
      return refused(
          line, called, "the row names no security: neither an ISIN nor a ticker", withheld);
    }
    Security security =
        new Security(
            isin != null
                ? SecurityId.of(isin)
                : SecurityId.of(terms.market(), String.valueOf(ticker)),
            ticker == null ? "" : ticker,
            isin,
            // what the caller says of rows without a market is meant for rows without an ISIN
            isin == null || !terms.market().equals(Mic.NO_MARKET) ? terms.market() : null,
            RowReader.text(row, COMPANY),
            null,
            "",
            "",
            "",
            List.of(),
            terms.currency(),
            Map.of(),
            terms.told(),
            new Provenance(
                Source.EXCHANGE_FILE.label(), terms.address(), terms.seenAt(), terms.sha256()));
    if (!seen.add(security.id())) {
      return refused(line, called, security.id() + " stands further up already", withheld);
    }
    return new Reading(
        line,
        security,
        withheld.stream().map(left -> ReportLine.withheld(line, called, left)).toList(),
        withheld);
  }

  /** Null for a value that is missing, or cannot be right. */
  private static <T> @Nullable T taken(
      String column, CSVRecord row, Function<String, T> reading, List<Withheld> withheld) {
    String text = RowReader.text(row, column);
    if (text.isEmpty() || text.equals("-")) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      withheld.add(
          new Withheld(column, text, Withheld.Kind.IDENTIFIER, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static Reading refused(long line, String called, String reason, List<Withheld> withheld) {
    return new Reading(
        line, null, List.of(new ReportLine(line, called, "", "", Kind.REFUSED, reason)), withheld);
  }
}
