package io.bellwether.scraper.layout;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.ReportLine.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The assets of FAR-Trans: stocks, bonds and funds by ISIN. An asset stands in several rows when it
 * moved from market to market: the rows become one security, the latest row first.
 */
final class FarTransFiles implements SecurityFile {

  static final String ASSETS = "asset_information.csv";
  static final String MARKETS = "markets.csv";
  static final String PRICES = "limit_prices.csv";

  private static final String ISIN = "ISIN";

  private final List<Reading> readings = new ArrayList<>();
  private int rows;

  private FarTransFiles() {}

  /** Throws {@link IllegalArgumentException} when an archive has no assets. */
  static void requireAssets(FileLayout.Content content) throws IOException {
    requireAssets(Archive.read(content.open()));
  }

  static FarTransFiles open(FileLayout.Content content, Terms terms)
      throws IOException, InterruptedException {
    if (!FileLayout.isArchive(content)) {
      try (CsvFile assets = CsvFile.open(content.open())) {
        return new FarTransFiles().read(assets, Map.of(), Map.of(), terms);
      }
    }
    Archive archive = Archive.read(content.open());
    requireAssets(archive);
    try (CsvFile assets = CsvFile.open(archive.open(ASSETS))) {
      return new FarTransFiles()
          .read(
              assets,
              archive.has(MARKETS) ? byKey(archive, MARKETS, "marketID", "country") : Map.of(),
              archive.has(PRICES)
                  ? byKey(archive, PRICES, ISIN, "maxDate", "priceMaxDate")
                  : Map.of(),
              terms);
    }
  }

  @Override
  public FileLayout layout() {
    return FileLayout.FAR_TRANS;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void forEach(Each each) throws InterruptedException {
    for (Reading reading : readings) {
      each.take(reading);
    }
  }

  private FarTransFiles read(
      CsvFile assets, Map<String, CSVRecord> markets, Map<String, CSVRecord> prices, Terms terms)
      throws InterruptedException {
    Map<Isin, List<FarTransAsset.Row>> byIsin = new TreeMap<>(Comparator.comparing(Isin::value));
    Set<String> told = new HashSet<>();
    assets.forEach(
        (line, row) -> {
          rows++;
          String isin = RowReader.text(row, ISIN);
          told.add(isin);
          try {
            byIsin
                .computeIfAbsent(new Isin(isin), ignored -> new ArrayList<>())
                .add(new FarTransAsset.Row(line, row));
          } catch (InvalidValueException e) {
            readings.add(refused(line, isin, String.valueOf(e.getMessage())));
          }
        });
    byIsin.forEach(
        (isin, its) ->
            readings.addAll(
                new FarTransAsset(isin, its, markets, prices.get(isin.value()), terms).readings()));
    prices.forEach(
        (isin, row) -> {
          if (!told.contains(isin)) {
            readings.add(
                refused(
                    row.getRecordNumber() + 1,
                    isin,
                    PRICES + " has a price of it, " + ASSETS + " nothing else"));
          }
        });
    return this;
  }

  private static Reading refused(long line, String isin, String reason) {
    return new Reading(
        line,
        null,
        List.of(new ReportLine(line, isin, ISIN, isin, Kind.REFUSED, reason)),
        List.of(new Withheld(ISIN, isin, Withheld.Kind.IDENTIFIER, reason)));
  }

  private static Map<String, CSVRecord> byKey(
      Archive archive, String name, String key, String... columns)
      throws IOException, InterruptedException {
    Map<String, CSVRecord> rows = new HashMap<>();
    try (CsvFile file = CsvFile.open(archive.open(name))) {
      List<String> missing = new ArrayList<>(List.of(columns));
      missing.add(key);
      missing.removeAll(file.header());
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "%s lacks required columns: %s".formatted(name, String.join(", ", missing)));
      }
      file.forEach((line, row) -> rows.put(RowReader.text(row, key), row));
    }
    return rows;
  }

  private static void requireAssets(Archive archive) {
    if (!archive.has(ASSETS)) {
      throw new IllegalArgumentException(
          "the archive has no %s, only %s".formatted(ASSETS, archive));
    }
  }
}
