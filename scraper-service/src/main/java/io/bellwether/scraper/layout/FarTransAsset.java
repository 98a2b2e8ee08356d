package io.bellwether.scraper.layout;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.ReportLine.Kind;
import io.bellwether.scraper.merge.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One asset of FAR-Trans, told by all of its rows and by its last price. */
final class FarTransAsset {

  record Row(long line, CSVRecord row) {

    String text(String column) {
      return RowReader.text(row, column);
    }
  }

  /** Of all prices in the set, by its own description. */
  private static final String CURRENCY = "EUR";

  private static final String DATE = "timestamp";
  private static final List<String> COMPARED =
      List.of(
          "assetName",
          "assetShortName",
          "assetCategory",
          "assetSubCategory",
          "sector",
          "industry",
          "marketID");

  private final Isin isin;
  private final List<Row> rows;
  private final Map<String, CSVRecord> markets;
  private final @Nullable CSVRecord price;
  private final Terms terms;
  private final FigureSheet figures = new FigureSheet(PercentSigns.OPTIONAL);

  /**
   * Of at least one row.
   *
   * @param markets by market
   */
  FarTransAsset(
      Isin isin,
      List<Row> rows,
      Map<String, CSVRecord> markets,
      @Nullable CSVRecord price,
      Terms terms) {
    this.isin = isin;
    // the last of those of one day
    this.rows =
        rows.reversed().stream()
            .sorted(Comparator.comparing((Row row) -> row.text(DATE)).reversed())
            .toList();
    this.markets = markets;
    this.price = price;
    this.terms = terms;
  }

  /** The security, and a reading for every row that became part of it. */
  List<Reading> readings() {
    Row latest = rows.getFirst();
    List<Reading> readings = new ArrayList<>();
    try {
      Security security = security();
      List<Withheld> withheld = figures.withheld();
      readings.add(
          new Reading(
              latest.line(),
              security,
              withheld.stream()
                  .map(left -> ReportLine.withheld(latest.line(), isin.value(), left))
                  .toList(),
              withheld));
    } catch (InvalidValueException e) {
      readings.add(
          new Reading(
              latest.line(),
              null,
              List.of(
                  new ReportLine(
                      latest.line(),
                      isin.value(),
                      "",
                      "",
                      Kind.REFUSED,
                      String.valueOf(e.getMessage()))),
              List.of()));
    }
    rows.stream().skip(1).map(this::merged).forEach(readings::add);
    return readings;
  }

  private Security security() {
    String shortName = text("assetShortName");
    String name = text("assetName");
    InstrumentClass category = category(text("assetCategory"));
    String market = text("marketID");
    String sector = text("sector");
    Instant asOf = price();
    return new Security(
        SecurityId.of(isin),
        Objects.requireNonNullElse(wellFormed(shortName, SecurityId::requireTicker), ""),
        isin,
        wellFormed(market, Mic::new),
        name.isEmpty() ? shortName : name,
        category,
        sector.isEmpty() && category != InstrumentClass.STOCK ? text("assetSubCategory") : sector,
        text("industry"),
        country(market),
        List.of(),
        CURRENCY,
        figures.figures(),
        asOf,
        new Provenance(Source.FAR_TRANS.label(), terms.address(), terms.seenAt(), terms.sha256()));
  }

  /** Takes the last price; returns the day of that, else of the latest row. */
  private Instant price() {
    CSVRecord last = price;
    if (last != null) {
      figures.read(Figure.PRICE, "priceMaxDate", RowReader.text(last, "priceMaxDate"));
      if (!figures.figures().isEmpty()) {
        return day("maxDate", RowReader.text(last, "maxDate"));
      }
    }
    return day(DATE, rows.getFirst().text(DATE));
  }

  private Reading merged(Row row) {
    List<String> differing =
        COMPARED.stream()
            .filter(column -> !row.text(column).isEmpty())
            .filter(column -> !row.text(column).equals(text(column)))
            .map(
                column -> "%s \"%s\", not \"%s\"".formatted(column, text(column), row.text(column)))
            .toList();
    return new Reading(
        row.line(),
        null,
        List.of(
            new ReportLine(
                row.line(),
                isin.value(),
                "",
                "",
                Kind.MERGED,
                "became part of line %d%s"
                    .formatted(
                        rows.getFirst().line(),
                        differing.isEmpty()
                            ? ""
                            : ", which says " + String.join("; ", differing)))),
        List.of());
  }

  /** What the latest row that says anything says. */
  private String text(String column) {
    return rows.stream()
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String country(String market) {
    CSVRecord row = markets.get(market);
    String country = row == null ? "" : RowReader.text(row, "country");
    return country.equals("-") ? "" : country;
  }

  private static InstrumentClass category(String text) {
    return switch (text) {
      case "Stock" -> InstrumentClass.STOCK;
      case "Bond" -> InstrumentClass.BOND;
      case "MTF" -> InstrumentClass.FUND;
      default -> throw new InvalidValueException("assetCategory", text, "Stock, Bond or MTF");
    };
  }

  private static Instant day(String column, String text) {
    try {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidValueException(column, text, "a day such as 2018-01-02");
    }
  }

  /** Short names and markets of another form are local ones that nobody else would understand. */
  private static <T> @Nullable T wellFormed(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      return null;
    }
  }
}
