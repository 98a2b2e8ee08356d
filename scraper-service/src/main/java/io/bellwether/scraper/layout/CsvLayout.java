package io.bellwether.scraper.layout;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the columns of a screener's file are, by its header. Unknown columns are left alone.
 *
 * @param figures the columns that hold figures
 * @param powers of ten that a figure's column is written in; none where it is plain
 * @param sector in the sample of 2022 the column called {@code industry} is the sector
 */
record CsvLayout(
    Map<Figure, String> figures,
    Map<Figure, Integer> powers,
    Map<KeyDate, String> dates,
    Map<Trait, String> traits,
    String ticker,
    String sector,
    String industry,
    String name,
    String country,
    String exchange,
    String indices) {

  /** For an optional column that the file does not have. */
  static final String ABSENT = "";

  private static final String TICKER = "ticker";
  private static final String EXPORT_TICKER = "Ticker";
  private static final String LAST_PRICE = "Price";
  private static final String SECTOR = "sector";
  private static final String INDUSTRY = "industry";
  private static final String INDUSTRY_NAME = "industry_name";

  /** Throws, naming them, when required columns are missing. */
  static CsvLayout of(List<String> header) {
    return header.contains(EXPORT_TICKER) ? export(header) : sample(header);
  }

  int power(Figure figure) {
    return powers.getOrDefault(figure, 0);
  }

  private static CsvLayout export(List<String> header) {
    return new CsvLayout(
        columns(ScreenerFileColumns.EXPORT, header),
        ScreenerFileColumns.EXPORT_POWERS,
        columns(ScreenerFileColumns.DATES, header),
        columns(ScreenerFileColumns.TRAITS, header),
        EXPORT_TICKER,
        optional(header, "Sector"),
        optional(header, "Industry"),
        optional(header, "Company"),
        optional(header, "Country"),
        optional(header, "Exchange"),
        optional(header, "Index"));
  }

  private static CsvLayout sample(List<String> header) {
    List<String> missing = new ArrayList<>();
    for (String required : List.of(TICKER, LAST_PRICE)) {
      if (!header.contains(required)) {
        missing.add(required);
      }
    }
    if (!header.contains(SECTOR) && !header.contains(INDUSTRY)) {
      missing.add(SECTOR + " (or " + INDUSTRY + ")");
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the file lacks required columns: " + String.join(", ", missing));
    }
    boolean sectorNamed = header.contains(SECTOR);
    return new CsvLayout(
        columns(ScreenerFileColumns.SAMPLE, header),
        Map.of(),
        columns(ScreenerFileColumns.DATES, header),
        columns(ScreenerFileColumns.TRAITS, header),
        TICKER,
        sectorNamed ? SECTOR : INDUSTRY,
        sectorNamed && !header.contains(INDUSTRY_NAME)
            ? optional(header, INDUSTRY)
            : optional(header, INDUSTRY_NAME),
        optional(header, "name"),
        optional(header, "country"),
        optional(header, "exchange"),
        optional(header, "Index"));
  }

  private static <E> Map<E, String> columns(Map<String, E> known, List<String> header) {
    Map<E, String> columns = new LinkedHashMap<>();
    new TreeMap<>(known)
        .forEach(
            (column, holds) -> {
              if (header.contains(column)) {
                columns.put(holds, column);
              }
            });
    return columns;
  }

  private static String optional(List<String> header, String column) {
    return header.contains(column) ? column : ABSENT;
  }
}
