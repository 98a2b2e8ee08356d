package io.bellwether.markets.fartrans;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code asset_information.csv}: the latest row of each asset. */
final class AssetTable {

  static final String ISIN = "ISIN";

  private static final String FILE = "asset_information.csv";
  private static final String NAME = "assetName";
  private static final String SHORT_NAME = "assetShortName";
  private static final String CATEGORY = "assetCategory";
  private static final String SUB_CATEGORY = "assetSubCategory";
  private static final String MARKET = "marketID";
  private static final String SECTOR = "sector";
  private static final String INDUSTRY = "industry";
  private static final String DATE = "timestamp";

  /** Of all prices in the set. */
  private static final String CURRENCY = "EUR";

  private final Map<String, String> countries;
  private final Map<SecurityId, Security> latest = new TreeMap<>();
  private int supersededCount;

  private AssetTable(Map<String, String> countries) {
    this.countries = countries;
  }

  /**
   * @param countries by market
   */
  static AssetTable read(Path folder, Map<String, String> countries, BadRows badRows) {
    AssetTable assets = new AssetTable(countries);
    Table.open(
            folder.resolve(FILE),
            List.of(ISIN, NAME, SHORT_NAME, CATEGORY, SUB_CATEGORY, MARKET, SECTOR, INDUSTRY, DATE))
        .forEach(badRows, row -> assets.add(assets.security(row)));
    return assets;
  }

  /** The securities by id, without figures, as of the day of their row. */
  Map<SecurityId, Security> latest() {
    return latest;
  }

  int supersededCount() {
    return supersededCount;
  }

  private void add(Security security) {
    Security before = latest.get(security.id());
    if (before != null) {
      supersededCount++;
    }
    if (before == null || !security.asOf().isBefore(before.asOf())) {
      latest.put(security.id(), security);
    }
  }

  private Security security(Row row) throws BadValueException {
    Isin isin = row.parsed(ISIN, Isin::new);
    InstrumentClass category = row.parsed(CATEGORY, AssetTable::category);
    String name = row.text(NAME);
    String shortName = row.text(SHORT_NAME);
    Instant asOf = row.date(DATE).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Security(
        SecurityId.of(isin),
        Objects.requireNonNullElse(wellFormed(shortName, SecurityId::requireTicker), ""),
        isin,
        wellFormed(row.text(MARKET), Mic::new),
        name.isEmpty() ? shortName : name,
        category,
        sector(row, category),
        row.text(INDUSTRY),
        countries.getOrDefault(row.text(MARKET), ""),
        List.of(),
        CURRENCY,
        Map.of(),
        asOf,
        new Provenance("far-trans", FILE, asOf, null));
  }

  private static InstrumentClass category(String text) {
    return switch (text) {
      case "Stock" -> InstrumentClass.STOCK;
      case "Bond" -> InstrumentClass.BOND;
      case "MTF" -> InstrumentClass.FUND;
      default -> throw new InvalidValueException(CATEGORY, text, "Stock, Bond or MTF");
    };
  }

  private static String sector(Row row, InstrumentClass category) {
    String sector = row.text(SECTOR);
    return sector.isEmpty() && category != InstrumentClass.STOCK ? row.text(SUB_CATEGORY) : sector;
  }

  /** Names of another form are local ones that nobody else would understand. */
  private static <T> @Nullable T wellFormed(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
