package io.bellwether.markets.fartrans;

import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code markets.csv}. */
final class MarketTable {

  private static final String ID = "marketID";
  private static final String COUNTRY = "country";
  private static final String NO_COUNTRY = "-";

  private MarketTable() {}

  /** The country of each market, empty where it has none. */
  static Map<String, String> read(Path folder, BadRows badRows) {
    Map<String, String> countries = new HashMap<>();
    Table.open(folder.resolve("markets.csv"), List.of(ID, COUNTRY))
        .forEach(
            badRows,
            row -> {
              String country = row.text(COUNTRY);
              countries.put(row.required(ID), country.equals(NO_COUNTRY) ? "" : country);
            });
    return countries;
  }
}
