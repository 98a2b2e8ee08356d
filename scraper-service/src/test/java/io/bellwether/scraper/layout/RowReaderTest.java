package io.bellwether.scraper.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.layout.ReportLine.Kind;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RowReaderTest {

  private static final Instant AS_OF = Instant.parse("2022-02-18T00:00:00Z");
  private static final String HEADER =
      "ticker,industry,Price,Shs Outstand_full_count,Market Cap_full_count,Sales_full_count,P/S,Beta\n";

  /** What a file became. */
  private record Read(List<Security> securities, List<ReportLine> report) {

    List<Kind> kinds() {
      return report.stream().map(ReportLine::kind).toList();
    }

    BigDecimal figure(int row, Figure figure) {
      return java.util.Objects.requireNonNull(securities.get(row).figure(figure), figure.name());
    }
  }

  @Test
  void correctsBillionsThatTheRowBearsOut() throws Exception {
    Read reading =
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
    Read reading =
        read(HEADER + "AAPL,Technology,172.12,16390000000,2817210000000,378320000000,7.45,1\n");

    assertThat(reading.figure(0, Figure.MARKET_CAPITALISATION)).isEqualTo("2817210000000");
    assertThat(reading.report()).isEmpty();
  }

  @Test
  void withholdsWhatCouldBeEither() throws Exception {
    Read reading = read(HEADER + "AAPL,Technology,172.12,,2817210000000,,7.45,1\n");

    assertThat(reading.securities().getFirst().figures())
        .doesNotContainKey(Figure.MARKET_CAPITALISATION);
    assertThat(reading.kinds()).containsExactly(Kind.WITHHELD);
  }

  @Test
  void withholdsWhatIsImpossibleEvenWhenCorrected() throws Exception {
    Read reading = read(HEADER + "BIG,Energy,10,,,2926150000000000,0.1,1\n");

    assertThat(reading.securities().getFirst().figures()).doesNotContainKey(Figure.SALES);
    assertThat(reading.kinds()).containsExactly(Kind.WITHHELD);
  }

  @Test
  void withholdsWithoutCorrectingWhereTheFileHasNoSuchFault() throws Exception {
    Read reading =
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
    Read reading = read(HEADER + "AAA,Energy,10,,,,1.5,one\n");

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
    Read reading =
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
  void readsAScreenersOwnExportInItsOwnUnits() throws Exception {
    Read reading =
        read(
            "No.,Ticker,Company,Sector,Industry,Country,Market Cap,P/E,Shares Float,Average Volume,"
                + "52-Week High,IPO Date,Earnings Date,Price,Change,Volume\r\n"
                + "1,QUAX,\"Quax, Inc.\",Energy,Solar,USA,4842453.75,35.1,14576.2,53806.13,-3.20%,"
                + "12/12/1980,8/26/2025 4:30:00 PM,333.89,0.49%,7936368\r\n"
                + "2,QUB,Qub Fund,Financial,Exchange Traded Fund,USA,3.5B,,,,,,,24.93,0.20%,5637\r\n");

    Security quax = reading.securities().getFirst();
    assertThat(quax.name()).isEqualTo("Quax, Inc.");
    assertThat(quax.industry()).isEqualTo("Solar");
    assertThat(quax.figures())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Figure.MARKET_CAPITALISATION, new BigDecimal("4842453750000"),
                Figure.PRICE_TO_EARNINGS, new BigDecimal("35.1"),
                Figure.SHARES_FLOAT, new BigDecimal("14576200000"),
                Figure.AVERAGE_VOLUME, new BigDecimal("53806130"),
                Figure.FROM_HIGH_52_WEEKS, new BigDecimal("-3.2"),
                Figure.PRICE, new BigDecimal("333.89"),
                Figure.CHANGE, new BigDecimal("0.49"),
                Figure.VOLUME, new BigDecimal("7936368")));
    assertThat(quax.dates())
        .containsOnly(
            Map.entry(KeyDate.FIRST_OFFERED, LocalDate.of(1980, 12, 12)),
            Map.entry(KeyDate.EARNINGS, LocalDate.of(2025, 8, 26)));
    // a suffix says the unit itself
    assertThat(reading.figure(1, Figure.MARKET_CAPITALISATION)).isEqualTo("3500000000");
    assertThat(reading.report()).isEmpty();
  }

  @Test
  void readsARealFileWithoutOneImpossibleFigure() throws Exception {
    Path file = SharedMaterial.file("data/finviz-2022.csv");

    Read reading = read(Files.readAllBytes(file));

    assertThat(reading.securities()).hasSize(8560);
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.CORRECTED).count())
        .isGreaterThan(5_000);
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.REFUSED)).isEmpty();
    assertThat(reading.report().stream().filter(line -> line.kind() == Kind.WITHHELD).toList())
        .hasSizeLessThan(10);
    Security apple = securityOf(reading, "AAPL");
    assertThat(apple.figure(Figure.MARKET_CAPITALISATION)).isEqualTo("2817210000000");
    assertThat(apple.figure(Figure.NET_INCOME)).isEqualTo("100560000000");
    // the label stands twice on the source's page, and the second went into the file
    assertThat(apple.figure(Figure.EARNINGS_GROWTH_NEXT_YEAR)).isEqualTo("6.42");
    assertThat(apple.figures()).doesNotContainKey(Figure.EARNINGS_PER_SHARE_NEXT_YEAR);
    assertThat(apple.dates()).containsEntry(KeyDate.EARNINGS, LocalDate.of(2022, 1, 27));
    assertThat(apple.traits()).containsEntry(Trait.OPTIONABLE, true);
    assertThat(securityOf(reading, "CEG").figures())
        .containsKey(Figure.VOLATILITY_WEEK)
        .doesNotContainKey(Figure.VOLATILITY_MONTH);
  }

  private static Security securityOf(Read reading, String ticker) {
    return reading.securities().stream()
        .filter(security -> security.ticker().equals(ticker))
        .findFirst()
        .orElseThrow();
  }

  private static Read read(String text) throws Exception {
    return read(text.getBytes(UTF_8));
  }

  private static Read read(byte[] content) throws Exception {
    List<Security> securities = new ArrayList<>();
    List<ReportLine> report = new ArrayList<>();
    FileLayout.open(
            () -> new ByteArrayInputStream(content),
            new Terms(Mic.NO_MARKET, "USD", AS_OF, AS_OF, "0".repeat(64)))
        .forEach(
            reading -> {
              report.addAll(reading.report());
              Security security = reading.security();
              if (security != null) {
                securities.add(security);
              }
            });
    return new Read(securities, report);
  }
}
