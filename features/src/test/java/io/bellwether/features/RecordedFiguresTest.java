package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recorded figures of 8,560 securities; skipped where they are not at hand. */
class RecordedFiguresTest {

  private static final Map<Figure, String> COLUMNS =
      Map.ofEntries(
          Map.entry(Figure.PRICE, "Price"),
          Map.entry(Figure.PRICE_TO_EARNINGS, "P/E"),
          Map.entry(Figure.FORWARD_PRICE_TO_EARNINGS, "Forward P/E"),
          Map.entry(Figure.PRICE_EARNINGS_TO_GROWTH, "PEG"),
          Map.entry(Figure.PRICE_TO_SALES, "P/S"),
          Map.entry(Figure.PRICE_TO_BOOK, "P/B"),
          Map.entry(Figure.EARNINGS_PER_SHARE, "EPS (ttm)"),
          Map.entry(Figure.DIVIDEND_YIELD, "Dividend %"),
          Map.entry(Figure.PAYOUT, "Payout"),
          Map.entry(Figure.QUICK_RATIO, "Quick Ratio"),
          Map.entry(Figure.DEBT_TO_EQUITY, "Debt/Eq"),
          Map.entry(Figure.GROSS_MARGIN, "Gross Margin"),
          Map.entry(Figure.BETA, "Beta"),
          Map.entry(Figure.RSI_14, "RSI (14)"),
          Map.entry(Figure.VOLATILITY_WEEK, "Volatility_low_%"),
          Map.entry(Figure.VOLATILITY_MONTH, "Volatility_high_%"),
          Map.entry(Figure.LOW_52_WEEKS, "52_w_range_low"),
          Map.entry(Figure.HIGH_52_WEEKS, "52_w_range_high"),
          Map.entry(Figure.TARGET_PRICE, "Target Price"),
          Map.entry(Figure.AVERAGE_VOLUME, "Avg Volume_full_count"));

  private List<Security> securities = List.of();

  @BeforeEach
  void read() throws IOException {
    Path file =
        Path.of(System.getProperty("bellwether.home", "."))
            .resolveSibling("shared")
            .resolve("data")
            .resolve("finviz-2022.csv");
    assumeTrue(Files.exists(file), () -> file + " is not at hand");
    securities = securities(Files.readAllLines(file));
  }

  @Test
  void everyRecordedSecurityHasRowsEqualAfterTheStateWasStored() {
    FeaturePipeline fitted =
        FeaturePipeline.fit(securities.subList(0, 4000), List.of(), FeatureSettings.defaults());

    FeaturePipeline served = FeaturePipeline.fromJson(fitted.toJson());

    assertThat(securities).hasSizeGreaterThan(8000);
    assertThat(served.securityRows(securities)).isEqualTo(fitted.securityRows(securities));
    assertThat(served.denseSecurityRows(securities))
        .isEqualTo(fitted.denseSecurityRows(securities));
  }

  @Test
  void quantileBinsAreOccupiedByTheSecuritiesTheyWereFittedOn() {
    FeaturePipeline pipeline =
        FeaturePipeline.fit(securities, List.of(), FeatureSettings.defaults());
    int[] rowsOf = new int[pipeline.securityNames().size()];
    for (Security security : securities) {
      FeatureRow row = pipeline.securityRow(security);
      for (int at = 0; at < row.size(); at++) {
        rowsOf[row.column(at)]++;
      }
    }
    List<String> bins =
        pipeline.securityNames().stream()
            .filter(name -> name.matches("beta (<|in|>=) .*"))
            .toList();
    long known =
        securities.stream().filter(security -> security.figure(Figure.BETA) != null).count();

    assertThat(bins).hasSize(8);
    for (String bin : bins) {
      double share = (double) rowsOf[pipeline.securityNames().indexOf(bin)] / known;
      assertThat(share).as(bin).isBetween(0.11, 0.14);
    }
  }

  @Test
  void mostStocksAreOfTheUpperRiskClasses() {
    int[] ofClass = new int[8];
    for (Security security : securities) {
      Integer riskClass = RiskClass.of(security, FeatureSettings.defaults());
      ofClass[riskClass == null ? 0 : riskClass]++;
    }

    assertThat(ofClass[5] + ofClass[6]).isGreaterThan(securities.size() / 2);
    assertThat(ofClass[1] + ofClass[2]).isLessThan(securities.size() / 5);
    for (int riskClass = 1; riskClass <= 7; riskClass++) {
      assertThat(ofClass[riskClass]).as("securities of class %d", riskClass).isPositive();
    }
  }

  private static List<Security> securities(List<String> lines) {
    List<String> header = List.of(lines.getFirst().split(",", -1));
    Mic market = new Mic("XXXX");
    List<Security> securities = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
      COLUMNS.forEach((figure, column) -> read(figure, cells[header.indexOf(column)], figures));
      try {
        securities.add(
            new Security(
                SecurityId.of(market, cells[0]),
                cells[0],
                null,
                market,
                cells[0],
                InstrumentClass.STOCK,
                cells[header.indexOf("industry")],
                "",
                "USA",
                List.of(cells[header.indexOf("Index")].replace("\"", "").split(", ")),
                "USD",
                figures,
                Known.NOON,
                new Provenance("test", "", Known.NOON, null)));
      } catch (InvalidValueException unusable) {
        assertThat(unusable.field()).isIn("ticker", "LOW_52_WEEKS", "securityId");
      }
    }
    return securities;
  }

  /** A comma within quotes is none. */
  private static String[] cells(String line) {
    StringBuilder marked = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      marked.append(c == ',' && !quoted ? '\0' : c);
    }
    return marked.toString().split("\0", -1);
  }

  private static void read(Figure figure, String cell, Map<Figure, BigDecimal> figures) {
    try {
      figures.put(figure, figure.require(new BigDecimal(cell)));
    } catch (IllegalArgumentException unusable) {
      // An empty cell, or a value the figure cannot have: unknown.
      figures.remove(figure);
    }
  }
}
