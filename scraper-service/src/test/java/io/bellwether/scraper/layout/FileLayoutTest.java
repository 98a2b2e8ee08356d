package io.bellwether.scraper.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.layout.ReportLine.Kind;
import io.bellwether.scraper.merge.Identity;
import io.bellwether.scraper.merge.IdentityIndex;
import io.bellwether.scraper.merge.IdentityIndex.Match;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileLayoutTest {

  private static final Instant SEEN = Instant.parse("2026-03-02T00:00:00Z");
  private static final String ASSETS =
      """
      ISIN,assetName,assetShortName,assetCategory,assetSubCategory,marketID,sector,industry,timestamp
      GRS498003003,QUAX S.A.,\u0391\u0392\u0393,Stock,,ENAX,Technology,,2018-01-02
      GRS498003003,QUAX S.A.,\u0391\u0392\u0393,Stock,,XATH,,Software,2020-07-15
      US0378331005,Qub Inc,QUB,Stock,,XNGS,Energy,,2018-01-02
      US0378331006,Wrong Inc,WRG,Stock,,XNGS,Energy,,2018-01-02
      XSBOND,Bond,BND,Bond,Corporate,XDUB,,,2018-01-02
      LU0055631609,Fund of Gold,GOLD,MTF,Equity,EBB,,,2018-01-02
      DE0007664039,Odd,ODD,Option,,XETR,,,2018-01-02
      """;
  private static final String MARKETS =
      "exchangeID,marketID,name,country\nXNAS,XNGS,Nasdaq,USA\nATHEX,XATH,Athens,Greece\n";
  private static final String PRICES =
      "ISIN,minDate,maxDate,priceMinDate,priceMaxDate\nUS0378331005,2018-01-02,2022-11-29,1,2.5\n"
          + "US5949181045,2018-01-02,2022-11-29,1,2\n";

  /** What a file became. */
  private record Read(
      SecurityFile file,
      List<Security> securities,
      List<ReportLine> report,
      List<Withheld> withheld) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ticker,industry,Price|SCREENER_SAMPLE",
        "No.,Ticker,Company,Sector,Price|SCREENER_EXPORT",
        "tickers,name_company,ISIN|CONSTITUENTS",
        "ISIN,assetName,assetCategory,marketID,timestamp|FAR_TRANS"
      })
  void isToldByTheHeader(String header, FileLayout layout) throws IOException {
    byte[] content = (header + "\n").getBytes(UTF_8);

    assertThat(FileLayout.recognise(() -> new ByteArrayInputStream(content))).isEqualTo(layout);
  }

  @Test
  void saysWhatAnUnknownFileLacks() {
    assertThatThrownBy(() -> recognise("a,b\n1,2\n".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the file has none of the layouts that can be read")
        .hasMessageContaining("CONSTITUENTS lacks ISIN, name_company, tickers");
    assertThatThrownBy(() -> recognise(zip(Map.of("other.csv", "a,b"))))
        .hasMessage("the archive has no asset_information.csv, only other.csv");
    assertThatThrownBy(() -> recognise(new byte[] {'P', 'K', 1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsConstituentsByTheirIsin() throws Exception {
    Read read =
        read(
            """
            tickers,name_company,ISIN
            QUAX,"Quax, Inc.",US0378331005
            QGZ@XX,Quiet Gas,US3682872078
            QUB,Qub,US0378331006
            ,Nobody,
            QUAX,Quax again,US0378331005
            """
                .getBytes(UTF_8));

    assertThat(read.securities())
        .extracting(each -> each.id().value(), Security::ticker, Security::name)
        .containsExactly(
            tuple("US0378331005", "QUAX", "Quax, Inc."),
            tuple("US3682872078", "", "Quiet Gas"),
            tuple("XXXX:QUB", "QUB", "Qub"));
    assertThat(read.report())
        .extracting(ReportLine::line, ReportLine::kind)
        .containsExactly(
            tuple(3L, Kind.WITHHELD),
            tuple(4L, Kind.WITHHELD),
            tuple(5L, Kind.REFUSED),
            tuple(6L, Kind.REFUSED));
  }

  @Test
  void makesOneAssetOfItsRows() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("far/asset_information.csv", ASSETS);
    files.put("far/markets.csv", MARKETS);
    files.put("far/limit_prices.csv", PRICES);

    Read read = read(zip(files));

    assertThat(read.file().rows()).isEqualTo(7);
    assertThat(read.securities())
        .extracting(each -> each.id().value(), Security::country, Security::instrumentClass)
        .containsExactly(
            tuple("GRS498003003", "Greece", InstrumentClass.STOCK),
            tuple("LU0055631609", "", InstrumentClass.FUND),
            tuple("US0378331005", "USA", InstrumentClass.STOCK));
    Security moved = read.securities().getFirst();
    assertThat(moved.mic()).isEqualTo(new Mic("XATH"));
    assertThat(moved.ticker()).isEmpty();
    // the older row says what the latest leaves out
    assertThat(moved.sector()).isEqualTo("Technology");
    assertThat(moved.industry()).isEqualTo("Software");
    assertThat(moved.asOf()).isEqualTo("2020-07-15T00:00:00Z");
    Security priced = read.securities().getLast();
    assertThat(priced.figure(Figure.PRICE)).isEqualTo("2.5");
    assertThat(priced.currency()).isEqualTo("EUR");
    assertThat(priced.asOf()).isEqualTo("2022-11-29T00:00:00Z");
    assertThat(read.withheld())
        .extracting(Withheld::value)
        .containsExactly("US0378331006", "XSBOND", "US5949181045");
    assertThat(read.report())
        .filteredOn(line -> line.kind() == Kind.MERGED)
        .singleElement()
        .extracting(ReportLine::reason)
        .isEqualTo("became part of line 3, which says marketID \"XATH\", not \"ENAX\"");
  }

  @Test
  void readsTheAssetsOfARealBank() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("asset_information.csv", "markets.csv", "limit_prices.csv")) {
      files.put(name, Files.readString(SharedMaterial.file("data/far-trans/" + name)));
    }

    Read read = read(zip(files));

    assertThat(read.file().rows()).isEqualTo(836);
    assertThat(read.securities()).hasSize(804).allMatch(each -> each.isin() != null);
    assertThat(read.report()).filteredOn(line -> line.kind() == Kind.MERGED).hasSize(30);
    assertThat(read.withheld())
        .extracting(Withheld::value)
        .containsExactly("100974271034", "XSTITANBOND27", "GRX497003012");
    assertThat(read.securities())
        .filteredOn(each -> each.id().value().equals("BE0974271034"))
        .singleElement()
        .extracting(each -> each.figure(Figure.PRICE))
        .hasToString("4.14");
  }

  @Test
  void readsTheConstituentsOfARealExchange() throws Exception {
    Read read = read(Files.readAllBytes(SharedMaterial.file("data/spb100.csv")));

    assertThat(read.securities()).hasSize(100).allMatch(each -> each.isin() != null);
    assertThat(read.withheld())
        .extracting(Withheld::value)
        .containsExactlyInAnyOrder("VOW3@DE", "OGZD@GS", "RDS A", "BAYN@DE", "LHA@DE");
  }

  @Test
  void findsTheConstituentsOfARealExchangeInARealScreenersFile() throws Exception {
    Read screener = read(Files.readAllBytes(SharedMaterial.file("data/finviz-2022.csv")));
    Read exchange = read(Files.readAllBytes(SharedMaterial.file("data/spb100.csv")));
    IdentityIndex index =
        new IdentityIndex(screener.securities().stream().map(Identity::of).toList());

    Map<String, Match> matches = new LinkedHashMap<>();
    exchange.securities().forEach(each -> matches.put(each.name(), index.find(each)));

    assertThat(matches).containsEntry("Apple Inc.", new Match.Known(new SecurityId("XXXX:AAPL")));
    assertThat(matches.values().stream().filter(Match.Known.class::isInstance)).hasSize(90);
    // listed in the United States with an ISIN of another country, and the file has no names
    assertThat(matches)
        .hasEntrySatisfying("Carnival Corporation", this::isAmbiguous)
        .hasEntrySatisfying("Transocean Ltd.", this::isAmbiguous)
        .hasEntrySatisfying("Endo International PLC", this::isAmbiguous)
        .hasEntrySatisfying("Royal Caribbean Cruises Ltd.", this::isAmbiguous);
    assertThat(matches.values().stream().filter(Match.Unknown.class::isInstance)).hasSize(6);
  }

  private void isAmbiguous(Match match) {
    assertThat(match).isInstanceOf(Match.Ambiguous.class);
  }

  private static FileLayout recognise(byte[] content) throws IOException {
    return FileLayout.recognise(() -> new ByteArrayInputStream(content));
  }

  private static Read read(byte[] content) throws Exception {
    SecurityFile file =
        FileLayout.open(
            () -> new ByteArrayInputStream(content),
            new Terms(Mic.NO_MARKET, "USD", null, SEEN, "0".repeat(64)));
    Read read = new Read(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    file.forEach(
        reading -> {
          read.report().addAll(reading.report());
          read.withheld().addAll(reading.withheld());
          Security security = reading.security();
          if (security != null) {
            read.securities().add(security);
          }
        });
    return read;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
