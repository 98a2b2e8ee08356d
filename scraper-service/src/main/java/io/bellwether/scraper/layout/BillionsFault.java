package io.bellwether.scraper.layout;

import static io.bellwether.contracts.event.Figure.AVERAGE_VOLUME;
import static io.bellwether.contracts.event.Figure.EARNINGS_PER_SHARE;
import static io.bellwether.contracts.event.Figure.MARKET_CAPITALISATION;
import static io.bellwether.contracts.event.Figure.NET_INCOME;
import static io.bellwether.contracts.event.Figure.PRICE;
import static io.bellwether.contracts.event.Figure.PRICE_TO_SALES;
import static io.bellwether.contracts.event.Figure.SALES;
import static io.bellwether.contracts.event.Figure.SHARES_FLOAT;
import static io.bellwether.contracts.event.Figure.SHARES_OUTSTANDING;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.scraper.figure.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fault that whole files have: amounts written with the suffix B were multiplied by 10^12 instead
 * of 10^9. Its signature is a column with values from 10^12 on and none between 10^9 and 10^12.
 *
 * <p>No single value is trusted to the signature alone: where the row's other figures tell how
 * large it should be, they must agree; where none does, the value as written must be impossible.
 */
final class BillionsFault {

  static final BigDecimal BILLION = new BigDecimal("1e9");
  static final BigDecimal TRILLION = new BigDecimal("1e12");

  private static final Set<Figure> PRONE =
      EnumSet.of(
          MARKET_CAPITALISATION,
          NET_INCOME,
          SALES,
          SHARES_OUTSTANDING,
          SHARES_FLOAT,
          AVERAGE_VOLUME);

  /** What is to be done with one value. */
  sealed interface Verdict {

    record Keep() implements Verdict {}

    record Correct(BigDecimal value, String reason) implements Verdict {}

    record Withhold(String reason) implements Verdict {}
  }

  /** What a row's other figures make of one figure. */
  private record Expected(double value, String how) {}

  private final Set<Figure> columns;

  private BillionsFault(Set<Figure> columns) {
    this.columns = columns;
  }

  /** Looks at the values of a whole file for the signature. */
  static final class Search {

    private final Set<Figure> beyond = EnumSet.noneOf(Figure.class);
    private final Set<Figure> between = EnumSet.noneOf(Figure.class);

    void see(CSVRecord row, CsvLayout layout) {
      for (Figure figure : PRONE) {
        String column = layout.figures().get(figure);
        if (column != null && row.isConsistent()) {
          see(figure, RowReader.text(row, column));
        }
      }
    }

    private void see(Figure figure, String text) {
      try {
        NumberText number = NumberText.parse(text);
        if (number != null) {
          see(figure, number.value());
        }
      } catch (InvalidValueException e) {
        // reported when the row is read
      }
    }

    private void see(Figure figure, BigDecimal value) {
      if (value.compareTo(TRILLION) >= 0) {
        beyond.add(figure);
      } else if (value.compareTo(BILLION) >= 0) {
        between.add(figure);
      }
    }

    BillionsFault found() {
      Set<Figure> columns = EnumSet.copyOf(PRONE);
      columns.retainAll(beyond);
      columns.removeAll(between);
      return new BillionsFault(columns);
    }
  }

  /**
   * Judges one value of a row.
   *
   * @param row the row's figures as written
   */
  Verdict judge(Figure figure, BigDecimal written, Map<Figure, BigDecimal> row) {
    if (!suspect(figure, written)) {
      return new Verdict.Keep();
    }
    BigDecimal corrected = correct(written);
    Expected expected = expected(figure, row);
    if (expected == null) {
      return possible(figure, written)
          ? new Verdict.Withhold(
              "%s as written or %s: the row does not tell which"
                  .formatted(written.toPlainString(), corrected.toPlainString()))
          : new Verdict.Correct(
              corrected, note(corrected, "nothing in the row to check it against"));
    }
    if (distance(corrected, expected) < distance(written, expected)) {
      return new Verdict.Correct(corrected, note(corrected, "agrees with " + expected.how()));
    }
    return possible(figure, written)
        ? new Verdict.Keep()
        : new Verdict.Withhold("too large, and %s does not bear it out".formatted(expected.how()));
  }

  private boolean suspect(Figure figure, BigDecimal written) {
    return columns.contains(figure) && written.compareTo(TRILLION) >= 0;
  }

  private static BigDecimal correct(BigDecimal written) {
    BigDecimal corrected = written.movePointLeft(3).stripTrailingZeros();
    return corrected.scale() < 0 ? corrected.setScale(0, RoundingMode.UNNECESSARY) : corrected;
  }

  private @Nullable Expected expected(Figure figure, Map<Figure, BigDecimal> row) {
    Map<Figure, Double> right = new EnumMap<>(Figure.class);
    row.forEach(
        (each, written) ->
            right.put(each, (suspect(each, written) ? correct(written) : written).doubleValue()));
    double value =
        switch (figure) {
          case MARKET_CAPITALISATION -> of(right, PRICE) * of(right, SHARES_OUTSTANDING);
          case NET_INCOME -> of(right, EARNINGS_PER_SHARE) * of(right, SHARES_OUTSTANDING);
          case SALES -> of(right, MARKET_CAPITALISATION) / of(right, PRICE_TO_SALES);
          case SHARES_OUTSTANDING -> of(right, MARKET_CAPITALISATION) / of(right, PRICE);
          case SHARES_FLOAT -> of(right, SHARES_OUTSTANDING);
          default -> Double.NaN;
        };
    String how =
        switch (figure) {
          case MARKET_CAPITALISATION -> "price times shares outstanding";
          case NET_INCOME -> "earnings per share times shares outstanding";
          case SALES -> "capitalisation over price-to-sales";
          case SHARES_OUTSTANDING -> "capitalisation over price";
          default -> "shares outstanding";
        };
    return value > 0 && Double.isFinite(value) ? new Expected(value, how) : null;
  }

  private static double of(Map<Figure, Double> row, Figure figure) {
    return row.getOrDefault(figure, Double.NaN);
  }

  /** In orders of magnitude. */
  private static double distance(BigDecimal value, Expected expected) {
    return Math.abs(Math.log10(value.doubleValue() / expected.value()));
  }

  private static boolean possible(Figure figure, BigDecimal value) {
    try {
      figure.require(value);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static String note(BigDecimal corrected, String why) {
    return "taken as %s: this file multiplied billions by 10^12; %s"
        .formatted(corrected.toPlainString(), why);
  }
}
