package io.bellwether.scraper.layout;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.figure.FigureSheet.PercentSigns;
import io.bellwether.scraper.figure.Indices;
import io.bellwether.scraper.figure.Instruments;
import io.bellwether.scraper.figure.Markets;
import io.bellwether.scraper.figure.NumberText;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.BillionsFault.Verdict;
import io.bellwether.scraper.layout.ReportLine.Kind;
import io.bellwether.scraper.merge.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file as securities. A broken value costs that value, not the row. */
final class RowReader {

  private final CsvLayout layout;
  private final BillionsFault fault;
  private final Terms terms;
  private final Provenance provenance;
  private final Set<SecurityId> seen = new HashSet<>();

  /** Makes a reader for one file. */
  RowReader(CsvLayout layout, BillionsFault fault, Terms terms) {
    this.layout = layout;
    this.fault = fault;
    this.terms = terms;
    this.provenance =
        new Provenance(
            Source.SCREENER_FILE.label(), terms.address(), terms.seenAt(), terms.sha256());
  }

  Reading read(long line, CSVRecord row) {
    if (!row.isConsistent()) {
      return refuse(line, "", "the row has %d values, the header has not".formatted(row.size()));
    }
    String ticker = text(row, layout.ticker());
    if (ticker.isEmpty()) {
      return refuse(line, "", "the row has no ticker");
    }
    try {
      SecurityId id = SecurityId.of(market(row), SecurityId.requireTicker(ticker));
      if (!seen.add(id)) {
        return refuse(line, ticker, id + " stands further up already");
      }
      return take(line, id, ticker, row);
    } catch (InvalidValueException e) {
      return refuse(line, ticker, String.valueOf(e.getMessage()));
    }
  }

  private Reading take(long line, SecurityId id, String ticker, CSVRecord row) {
    List<ReportLine> report = new ArrayList<>();
    FigureSheet figures = new FigureSheet(PercentSigns.OPTIONAL);
    readFigures(line, ticker, row, figures, report);
    List<Withheld> withheld = figures.checked().withheld();
    withheld.forEach(left -> report.add(ReportLine.withheld(line, ticker, left)));
    String industry = text(row, layout.industry());
    Security security =
        new Security(
            id,
            ticker,
            null,
            market(row),
            text(row, layout.name()),
            Instruments.ofIndustry(industry),
            text(row, layout.sector()),
            industry,
            text(row, layout.country()),
            Indices.parse(text(row, layout.indices())),
            terms.currency(),
            figures.figures(),
            terms.told(),
            provenance,
            List.of(),
            days(figures),
            figures.traits());
    return new Reading(line, security, report, withheld);
  }

  /** A day without a year can be told only by when the file's facts were true. */
  private Map<KeyDate, LocalDate> days(FigureSheet figures) {
    Map<KeyDate, LocalDate> days = new EnumMap<>(KeyDate.class);
    figures
        .dates()
        .forEach(
            (date, day) -> {
              if (day.year() != null || terms.asOf() != null) {
                days.put(date, day.near(LocalDate.ofInstant(terms.told(), ZoneOffset.UTC)));
              }
            });
    return days;
  }

  private void readFigures(
      long line, String ticker, CSVRecord row, FigureSheet figures, List<ReportLine> report) {
    layout.dates().forEach((date, column) -> figures.read(date, column, text(row, column)));
    layout.traits().forEach((trait, column) -> figures.read(trait, column, text(row, column)));
    Map<Figure, NumberText> numbers = new EnumMap<>(Figure.class);
    Map<Figure, BigDecimal> written = new EnumMap<>(Figure.class);
    layout
        .figures()
        .forEach(
            (figure, column) -> {
              NumberText number = number(row, column, layout.power(figure), figures);
              if (number != null) {
                numbers.put(figure, number);
                written.put(figure, number.value());
              }
            });
    numbers.forEach(
        (figure, number) -> {
          String column = layout.figures().getOrDefault(figure, CsvLayout.ABSENT);
          String text = text(row, column);
          switch (fault.judge(figure, number.value(), written)) {
            case Verdict.Keep ignored -> figures.read(figure, column, text, number);
            case Verdict.Withhold doubt ->
                figures.withhold(column, text, Withheld.Kind.DOUBTFUL, doubt.reason());
            case Verdict.Correct right -> {
              int before = figures.withheld().size();
              figures.take(figure, column, text, right.value());
              // what is corrected may be impossible still
              if (figures.withheld().size() == before) {
                report.add(
                    new ReportLine(line, ticker, column, text, Kind.CORRECTED, right.reason()));
              }
            }
          }
        });
  }

  private static @Nullable NumberText number(
      CSVRecord row, String column, int power, FigureSheet figures) {
    String text = text(row, column);
    try {
      return NumberText.parse(text, power);
    } catch (InvalidValueException e) {
      figures.withhold(column, text, Withheld.Kind.UNREADABLE, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Mic market(CSVRecord row) {
    return Markets.named(text(row, layout.exchange())).orElse(terms.market());
  }

  static String text(CSVRecord row, String column) {
    return column.equals(CsvLayout.ABSENT) || !row.isSet(column) ? "" : row.get(column).strip();
  }

  private static Reading refuse(long line, String ticker, String reason) {
    return new Reading(
        line, null, List.of(new ReportLine(line, ticker, "", "", Kind.REFUSED, reason)), List.of());
  }
}
