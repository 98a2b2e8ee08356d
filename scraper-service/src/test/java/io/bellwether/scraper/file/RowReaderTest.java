package io.bellwether.scraper.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.file.ReportLine.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowReaderTest {

  private static final Instant AS_OF = Instant.parse("2022-02-18T00:00:00Z");
  private static final String HEADER =
      "ticker,industry,Price,Shs Outstand_full_count,Market Cap_full_count,Sales_full_count,P/S,Beta\n";

  /** What a file became. */
  private record Reading(List<Security> securities, List<ReportLine> report) {

    List<Kind> kinds() {
      return report.stream().map(ReportLine::kind).toList();
    }

    BigDecimal figure(int row, Figure figure) {
      return java.util.Objects.requireNonNull(securities.get(row).figure(figure), figure.name());
    }
  }

  @Test
  void correctsBillionsThatTheRowBearsOut() throws Exception {
    Reading reading =
        read(
            HEADER
                + "AAP,Consumer Cyclical,222.73,62850000,14230000000000.0,10970000000000.0,1.3,1.2\n"
                + "AAPL,Technology,172.12,16390000000000.0,2817210000000000.0,378320000000000.0,7.45,1\n");

    assertThat(reading.figure(0, Figure.MARKET_CAPITALISATION)).isEqualTo("14230000000");
    assertThat(reading.figure(0, Figure.SALES)).isEqualTo("10970000000");
    assertThat(reading.figure(1, Figure.SHARES_OUTSTANDING)).isEqualTo("16390000000");
    assertThat(reading.figure(1, Figure.MARKET_CAPITALISATION)).isEqualTo("2817210000000");
    assertThat(reading.kinds()).hasSize(5).containsOnly(Kind.CORRECTED);
    assertThat(reading.report().getFirst().reason())
        .contains("agrees with", "multiplied billions by 10^12");
  }

  @Test
  void leavesATrueTrillionAlone() throws Exception {
    Reading reading =
        read(HEADER + "AAPL,Technology,172.12,16390000000,2817210000000,378320000000,7.45,1\n");

    assertThat(reading.figure(0, Figure.MARKET_CAPITALISATION)).isEqualTo("2817210000000");
    assertThat(reading.report()).isEmpty();
  }

  @Test
  void withholdsWhatCouldBeEither() throws Exception {
    Reading reading = read(HEADER + "AAPL,Technology,172.12,,2817210000000,,7.45,1\n");

    assertThat(reading.securities().getFirst().figures())
        .doesNotContainKey(Figure.MARKET_CAPITALISATION);
    assertThat(reading.kinds()).containsExactly(Kind.WITHHELD);
  }

  @Test
  void withholdsWhatIsImpossibleEvenWhenCorrected() throws Exception {
    Reading reading = read(HEADER + "BIG,Energy,10,,,2926150000000000,0.1,1\n");

    assertThat(reading.securities().getFirst().figures()).doesNotContainKey(Figure.SALES);
    assertThat(reading.kinds()).containsExactly(Kind.WITHHELD);
  }

  @Test
  void withholdsWithoutCorrectingWhereTheFileHasNoSuchFault() throws Exception {
    Reading reading =
        read(
            HEADER
                + "ONE,Energy,10,1000000,14230000000000,,1,1\n"
                + "TWO,Energy,10,500000000,5000000000,,1,1\n");

    assertThat(reading.securities().getFirst().figures())
        .doesNotContainKey(Figure.MARKET_CAPITALISATION);
    assertThat(reading.figure(1, Figure.MARKET_CAPITALISATION)).isEqualTo("5000000000");
    assertThat(reading.kinds()).containsExactly(Kind.WITHHELD);
  }

  @Test
  void costsABrokenNumberThatNumberAlone() throws Exception {
    Reading reading = read(HEADER + "AAA,Energy,10,,,,1.5,one\n");

    assertThat(reading.figure(0, Figure.PRICE)).isEqualTo("10");
    assertThat(reading.report())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.line()).isEqualTo(2);
              assertThat(line.ticker()).isEqualTo("AAA");
              assertThat(line.column()).isEqualTo("Beta");
              assertThat(line.value()).isEqualTo("one");
              assertThat(line.kind()).isEqualTo(Kind.WITHHELD);
            });
  }

  @Test
  void refusesRowsThatNameNoSecurityOfTheirOwn() throws Exception {
    Reading reading =
        read(
            HEADER
                + ",Energy,10,,,,1,1\n"
                + "no such,Energy,10,,,,1,1\n"
                + "AAA,Energy,10,,,,1,1\n"
                + "AAA,Energy,11,,,,1,1\n"
                + "BBB,Energy,10\n");

    assertThat(reading.securities()).extracting(Security::ticker).containsExactly("AAA");
    assertThat(reading.report())
        .extracting(ReportLine::line, ReportLine::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, Kind.REFUSED),
            org.assertj.core.groups.Tuple.tuple(3L, Kind.REFUSED),
            org.assertj.core.groups.Tuple.tuple(5L, Kind.REFUSED),
            org.assertj.core.groups.Tuple.tuple(6L, Kind.REFUSED));
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws Exception {
    assertThat(read("\uFEFF" + HEADER + "AAA,Energy,10,,,,1,1\n").securities()).hasSize(1);
  }

  @Test
  void saysWhereAFileStopsBeingCsv() {
    assertThatThrownBy(() -> read(HEADER + "AAA,\"Energy,10,,,,1,1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the file is no CSV from line");
  }

  @Test
  void readsARealFileWithoutOneImpossibleFigure() throws Exception {
    Path file = SharedMaterial.file("data/finviz-2022.csv");

    Reading reading = read(Files.readAllBytes(file));

    assertThat(reading.securities()).hasSize(8560);
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.CORRECTED).count())
        .isGreaterThan(5_000);
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.REFUSED)).isEmpty();
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.WITHHELD).toList())
        .hasSizeLessThan(10);
    Security apple = securityOf(reading, "AAPL");
    assertThat(apple.figure(Figure.MARKET_CAPITALISATION)).isEqualTo("2817210000000");
    assertThat(apple.figure(Figure.NET_INCOME)).isEqualTo("100560000000");
    assertThat(securityOf(reading, "CEG").figures())
        .containsKey(Figure.VOLATILITY_WEEK)
        .doesNotContainKey(Figure.VOLATILITY_MONTH);
  }

  private static Security securityOf(Reading reading, String ticker) {
    return reading.securities().stream()
        .filter(security -> security.ticker().equals(ticker))
        .findFirst()
        .orElseThrow();
  }

  private static Reading read(String text) throws Exception {
    return read(text.getBytes(UTF_8));
  }

  private static Reading read(byte[] content) throws Exception {
    BillionsFault.Search search = new BillionsFault.Search();
    try (CsvFile file = CsvFile.open(stream(content))) {
      file.forEach((line, row) -> search.see(row, file.layout()));
    }
    List<Security> securities = new ArrayList<>();
    List<ReportLine> report = new ArrayList<>();
    try (CsvFile file = CsvFile.open(stream(content))) {
      RowReader reader =
          new RowReader(
              file.layout(),
              search.found(),
              Mic.NO_MARKET,
              "USD",
              AS_OF,
              new Provenance("csv", "test", AS_OF, null));
      file.forEach(
          (line, row) -> {
            RowReader.Outcome outcome = reader.read(line, row);
            report.addAll(outcome.report());
            Security security = outcome.security();
            if (security != null) {
              securities.add(security);
            }
          });
    }
    return new Reading(securities, report);
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }
}
