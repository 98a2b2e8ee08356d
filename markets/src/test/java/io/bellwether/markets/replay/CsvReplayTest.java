package io.bellwether.markets.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.UnusableTableException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReplayTest {

  private static final String TRADES_HEADER =
      "trade,user,item,side,quantity,price,currency,timestamp,channel\n";
  private static final String SECURITIES =
      """
      item,ticker,isin,mic,name,instrumentClass,sector,industry,country,indices,currency,asOf,PRICE,BETA
      XNAS:ORCH,ORCH,,XNAS,"Orchard, Inc.",STOCK,Technology,Fruit,USA,DJIA;S&P 500,USD,2021-06-30T00:00:00Z,12.50,1.1
      DE0007164600,,DE0007164600,,Bond,,,,,,EUR,2021-06-30T00:00:00Z,,
      """;
  private static final Instant AS_OF = Instant.parse("2021-06-28T00:00:00Z");

  private final Path folder;

  CsvReplayTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writesAFolder() throws IOException {
    write(
        "investors.csv",
        """
        user,sex,ageYears,maritalStatus,education,hasChildren,riskProfile,region,occupation,deposit,depositCurrency,capacityFrom,capacityBelow,capacityCurrency,predicted,type,segment,optedOutOfOffers,asOf
        near,FEMALE,42,MARRIED,ACADEMIC,false,LOW_TO_MEDIUM,Łódź,RETIRED,0.50,PLN,30000,80000,EUR,RISK_PROFILE;CAPACITY,ORGANISATION,premium,true,2021-06-28T00:00:00Z
        far,,,,,,,,,,,,,,,,,,2021-06-28T00:00:00Z
        """);
    trades("a1,near,XNAS:ORCH,BUY,3.5,12.25,USD,2021-07-05T09:12:33Z,web\n");
  }

  @Test
  void readsEveryAttributeOfAnInvestor() {
    assertThat(Heard.of(feed()).investors)
        .containsExactly(
            new Investor(
                new InvestorId("near"),
                Sex.FEMALE,
                42,
                MaritalStatus.MARRIED,
                Education.ACADEMIC,
                false,
                RiskProfile.LOW_TO_MEDIUM,
                "Łódź",
                Occupation.RETIRED,
                Money.of("0.50", "PLN"),
                AS_OF,
                new Capacity(Money.of("30000", "EUR"), Money.of("80000", "EUR")),
                EnumSet.allOf(InvestorAttribute.class),
                new Relationship(InvestorType.ORGANISATION, "premium", true)),
            new Investor(
                new InvestorId("far"), null, null, null, null, null, null, "", null, null, AS_OF));
  }

  @Test
  void readsATrade() {
    assertThat(Heard.of(feed()).trades)
        .containsExactly(
            new Trade(
                "a1",
                new InvestorId("near"),
                new SecurityId("XNAS:ORCH"),
                Side.BUY,
                new BigDecimal("3.5"),
                Money.of("12.25", "USD"),
                Instant.parse("2021-07-05T09:12:33Z"),
                "web"));
  }

  @Test
  void readsSecuritiesAndWhicheverFiguresTheyHave() throws IOException {
    write("securities.csv", SECURITIES);
    Instant asOf = Instant.parse("2021-06-30T00:00:00Z");
    Provenance provenance = new Provenance("csv", "securities.csv", asOf, null);

    assertThat(Heard.of(feed()).securities)
        .containsExactly(
            new Security(
                new SecurityId("XNAS:ORCH"),
                "ORCH",
                null,
                new Mic("XNAS"),
                "Orchard, Inc.",
                InstrumentClass.STOCK,
                "Technology",
                "Fruit",
                "USA",
                List.of("DJIA", "S&P 500"),
                "USD",
                Map.of(Figure.PRICE, new BigDecimal("12.50"), Figure.BETA, new BigDecimal("1.1")),
                asOf,
                provenance),
            new Security(
                new SecurityId("DE0007164600"),
                "",
                new Isin("DE0007164600"),
                null,
                "Bond",
                null,
                "",
                "",
                "",
                List.of(),
                "EUR",
                Map.of(),
                asOf,
                provenance));
    assertThat(feed().counts()).isEqualTo(new Feed.Counts(2, 2, 1, true));
  }

  @Test
  void withoutSecuritiesThoseOfTheLogAreTraded() {
    assertThat(feed().notes())
        .containsExactly("there is no securities.csv: the securities are those of the log");
    assertThat(Heard.of(feed()).securities).isEmpty();
  }

  @Test
  void withSecuritiesNoOtherIsTradedAndNoneComesTwice() throws IOException {
    write("securities.csv", SECURITIES + "XNAS:ORCH,,,,,,,,,,USD,2021-06-30,,\n");
    trades("a1,near,XNAS:WINDOW,BUY,3.5,12.25,USD,2021-07-05T09:12:33Z,web\n");

    assertThat(feed().badRows())
        .map(BadRow::toString)
        .containsExactly(
            "securities.csv line 4: item is \"XNAS:ORCH\", but must be another than in every line"
                + " above",
            "trades.csv line 2: item is \"XNAS:WINDOW\", but must be a security of securities.csv");
  }

  @Test
  void aTradeWithoutAnIdHasOneByItsFileAndLine() throws IOException {
    write(
        "trades.csv",
        """
        user,item,side,quantity,price,currency,time
        near,XNAS:ORCH,sell,1,2,USD,2021-07-06
        far,XNAS:ORCH,buy,1,2,USD,2021-07-05
        """);
    List<Trade> trades = Heard.of(feed()).trades;

    assertThat(trades)
        .extracting(Trade::executedAt)
        .containsExactly(
            Instant.parse("2021-07-05T12:00:00Z"), Instant.parse("2021-07-06T12:00:00Z"));
    assertThat(trades.getFirst().id()).matches("[0-9a-f]{16}-3");
    assertThat(trades.getLast().id()).matches("[0-9a-f]{16}-2");
    assertThat(Heard.of(feed()).trades).isEqualTo(trades);

    write("trades.csv", Files.readString(folder.resolve("trades.csv")) + "\n");
    assertThat(Heard.of(feed()).trades.getFirst().id()).isNotEqualTo(trades.getFirst().id());
  }

  @Test
  void closingPricesComeAfterTheirDay() throws IOException {
    write("closes.csv", "item,day,close,currency\nXNAS:ORCH,2021-07-05,12.30,USD\n");
    trades(
        "a1,near,XNAS:ORCH,BUY,3.5,12.25,USD,2021-07-05T23:59:59.999Z,web\n"
            + "a2,near,XNAS:ORCH,BUY,3.5,12.25,USD,2021-07-06T00:00:00Z,web\n");

    assertThat(Heard.of(feed()).lines)
        .containsSubsequence(
            "trade 0 a1 2021-07-05T23:59:59.999Z",
            "close XNAS:ORCH 2021-07-05 12.30 USD",
            "trade 1 a2 2021-07-06T00:00:00Z");
  }

  @Test
  void wrongRowsAreNamedAndLeftOut() throws IOException {
    write(
        "investors.csv",
        """
        user,ageYears,hasChildren,deposit,depositCurrency,predicted,asOf
        near,13,true,1,EUR,,2021-06-28
        near,42.5,true,1,EUR,,2021-06-28
        near,42,yes,1,EUR,,2021-06-28
        near,42,true,1,BTC,,2021-06-28
        near,42,true,1,EUR,CAPACITY,2021-06-28
        near,42,true,1,EUR,,
        near,42,true,1,EUR,,2021-06-28
        """);
    trades(
        """
        a1,far,XNAS:ORCH,BUY,1,1,USD,2021-07-05,web
        a2,near,orch,BUY,1,1,USD,2021-07-05,web
        a3,near,XNAS:ORCH,,1,1,USD,2021-07-05,web
        a4,near,XNAS:ORCH,BUY,0,1,USD,2021-07-05,web
        a5,near,XNAS:ORCH,BUY,1,1,,2021-07-05,web
        a6,near,XNAS:ORCH,BUY,1,1,XXQ,2021-07-05,web
        a7,near,XNAS:ORCH,BUY,1,1,USD,1625475600,web
        a8,near,XNAS:ORCH,BUY,1,-1,USD,2021-07-05,web
        """);

    ReplayFeed feed = feed();

    assertThat(feed.badRows())
        .map(row -> row.file() + ":" + row.line() + " " + row.field() + "=" + row.value())
        .containsExactly(
            "investors.csv:2 ageYears=13",
            "investors.csv:3 ageYears=42.5",
            "investors.csv:4 hasChildren=yes",
            "investors.csv:5 depositCurrency=BTC",
            "investors.csv:6 predicted=CAPACITY",
            "investors.csv:7 asOf=",
            "trades.csv:2 user=far",
            "trades.csv:3 item=orch",
            "trades.csv:4 side=",
            "trades.csv:5 quantity=0",
            "trades.csv:6 currency=",
            "trades.csv:7 currency=XXQ",
            "trades.csv:8 timestamp=1625475600",
            "trades.csv:9 price=-1");
    assertThat(Heard.of(feed).trades).isEmpty();
    assertThat(Heard.of(feed).investors).hasSize(1);
    assertThat(feed.notes())
        .contains(
            "6 rows of investors.csv are wrong and left out",
            "8 rows of trades.csv are wrong and left out");
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    write("trades.csv", "user,item,side,quantity,price,currency\n");
    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(this::feed)
        .withMessageEndingWith(
            "trades.csv lacks the column timestamp; it has: user, item, side, quantity, price,"
                + " currency");
    Files.delete(folder.resolve("investors.csv"));
    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(this::feed)
        .withMessageEndingWith("investors.csv is missing");
  }

  @Test
  void whatTheReaderThrowsComesOutUnchanged() {
    IllegalStateException enough = new IllegalStateException("enough");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                feed()
                    .read(
                        new Counting() {
                          @Override
                          public void trade(int position, Trade trade) {
                            throw enough;
                          }
                        }))
        .isSameAs(enough);
  }

  @Test
  void readsFourHundredThousandTradesInSeconds() throws IOException {
    try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("trades.csv"))) {
      rows.write(TRADES_HEADER);
      for (int n = 0; n < 400_000; n++) {
        rows.write(
            "t%d,near,XNAS:S%d,BUY,%d,%d.25,USD,2021-07-%02dT09:12:%02dZ,web\n"
                .formatted(n, n % 800, 1 + n % 30, n % 90, 1 + n % 28, n % 60));
      }
    }
    long began = System.nanoTime();

    Counting counting = new Counting();
    feed().read(counting);

    assertThat(counting.trades).isEqualTo(400_000);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
  }

  private static class Counting implements Feed.Reader {

    private int trades;

    @Override
    public void investor(int position, Investor investor) {}

    @Override
    public void trade(int position, Trade trade) {
      trades++;
    }
  }

  private ReplayFeed feed() {
    return ReplayFeed.ofCsv(folder);
  }

  private void trades(String rows) throws IOException {
    write("trades.csv", TRADES_HEADER + rows);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
