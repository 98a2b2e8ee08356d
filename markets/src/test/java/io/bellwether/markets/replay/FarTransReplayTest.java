package io.bellwether.markets.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.RecordedFiles;
import io.bellwether.markets.fartrans.MadeUpFarTrans;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.UnusableTableException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FarTransReplayTest {

  private static final String TRADES = "transactions.csv";
  private static final String CLOSES = "close_prices.csv";
  private static final String TRADES_HEADER =
      "customerID,ISIN,transactionID,transactionType,timestamp,totalValue,units,channel,marketID\n";
  private static final String CLOSES_HEADER = "ISIN,timestamp,closePrice\n";

  private final Path folder;

  FarTransReplayTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writesAFolder() throws IOException {
    MadeUpFarTrans.in(folder);
    trades("EARLY,US0378331005,7,Buy,2018-01-03,129.18,3,Internet Banking,XNAS\n");
    MadeUpFarTrans.write(folder, CLOSES, CLOSES_HEADER);
  }

  @Test
  void aTradeIsSetAtNoonAndPricedByItsTotalOverItsUnits() throws IOException {
    trades("EARLY,US0378331005,7,Sell,2018-01-03,100,3,Internet Banking,XNAS\n");

    assertThat(Heard.of(feed()).trades)
        .containsExactly(
            new Trade(
                "7",
                new InvestorId("EARLY"),
                new SecurityId("US0378331005"),
                Side.SELL,
                new BigDecimal("3"),
                Money.of("33.33333333", "EUR"),
                Instant.parse("2018-01-03T12:00:00Z"),
                "Internet Banking"));
    assertThat(feed().notes())
        .contains("of a trade only the day is recorded: every one is set at 12:00 UTC");
  }

  @Test
  void eventsComeInOrderOfTimeAndEqualTimesInOrderOfTheFile() throws IOException {
    trades(
        """
        LATE,US0378331005,t1,Buy,2022-01-21,10,1,Branch,XNAS
        EARLY,DE0007164600,t2,Buy,2018-01-02,10,1,Branch,EBB
        LATE,US0378331005,t3,Sell,2022-01-21,10,1,Branch,XNAS
        """);
    MadeUpFarTrans.write(
        folder,
        CLOSES,
        CLOSES_HEADER
            + """
            US0378331005,2022-01-21,162.41
            US0378331005,2022-01-20,164.51
            DE0007164600,2022-01-20,1.0
            """);

    assertThat(Heard.of(feed()).lines)
        .containsExactly(
            "security 0 DE0007164600",
            "security 1 US0378331005",
            "security 2 US5949181045",
            "investor 0 EARLY HIGH 2018-01-02T00:00:00Z",
            "trade 0 t2 2018-01-02T12:00:00Z",
            "investor 1 LATE LOW_TO_MEDIUM 2021-03-19T00:00:00Z",
            "close US0378331005 2022-01-20 164.51 EUR",
            "close DE0007164600 2022-01-20 1.0 EUR",
            "investor 2 LATE MEDIUM 2022-01-21T00:00:00Z",
            "investor 3 EARLY null 2022-01-21T00:00:00Z",
            "trade 1 t1 2022-01-21T12:00:00Z",
            "trade 2 t3 2022-01-21T12:00:00Z",
            "close US0378331005 2022-01-21 162.41 EUR");
    assertThat(feed().counts()).isEqualTo(new Feed.Counts(3, 4, 3, true));
    assertThat(feed().notes())
        .contains("the trades of the file go back in time and were put in order");
  }

  @Test
  void whoTradesBeforeTheFirstFactsIsUnknownUntilThen() throws IOException {
    trades(
        """
        LATE,US0378331005,t1,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,US0378331005,t2,Buy,2019-01-22,10,1,Branch,XNAS
        """);

    ReplayFeed feed = feed();

    assertThat(Heard.of(feed).lines)
        .containsSubsequence(
            "investor 1 LATE null 2019-01-21T12:00:00Z",
            "trade 0 t1 2019-01-21T12:00:00Z",
            "trade 1 t2 2019-01-22T12:00:00Z",
            "investor 2 LATE LOW_TO_MEDIUM 2021-03-19T00:00:00Z");
    assertThat(feed.counts().investors()).isEqualTo(5);
    assertThat(Heard.of(feed).investors).hasSize(5);
    assertThat(feed.notes())
        .contains(
            "investors who trade before the first facts about them, and are unknown until then: 1");
  }

  @Test
  void securitiesCarryTheirFirstPriceForTheLastIsNotKnownYet() {
    assertThat(Heard.of(feed()).securities.get(1).asOf()).isEqualTo("2018-01-02T00:00:00Z");
  }

  @Test
  void wrongRowsAreNamedCountedAndNeverHandedOver() throws IOException {
    trades(
        """
        NOBODY,US0378331005,t1,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,US0231351067,t2,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,100378331005,t3,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,US0378331005,t4,Gift,2019-01-21,10,1,Branch,XNAS
        LATE,US0378331005,t5,Buy,2019-02-30,10,1,Branch,XNAS
        LATE,US0378331005,t6,Buy,2019-01-21,ten,1,Branch,XNAS
        LATE,US0378331005,t7,Buy,2019-01-21,10,0,Branch,XNAS
        LATE,US0378331005,t8,Buy,2019-01-21,-10,1,Branch,XNAS
        LATE,US0378331005,t9,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,US0378331005,t9,Buy,2019-01-22,10,1,Branch,XNAS
        LATE,US0378331005,,Buy,2019-01-21,10,1,Branch,XNAS
        LATE,US0378331005,t12,Buy,0001-01-21,10,1,Branch,XNAS
        """);
    MadeUpFarTrans.write(folder, CLOSES, CLOSES_HEADER + "US0378331005,2022-01-21,-1\n");

    ReplayFeed feed = feed();

    assertThat(Heard.of(feed).trades).extracting(Trade::id).containsExactly("t9");
    assertThat(feed.badRows())
        .map(BadRow::toString)
        .containsExactly(
            "transactions.csv line 2: customerID is \"NOBODY\", but must be an investor of"
                + " customer_information.csv",
            "transactions.csv line 3: ISIN is \"US0231351067\", but must be a security of"
                + " asset_information.csv",
            "transactions.csv line 4: ISIN is \"100378331005\", but must be an ISIN or MIC:TICKER",
            "transactions.csv line 5: transactionType is \"Gift\", but must be Buy or Sell",
            "transactions.csv line 6: timestamp is \"2019-02-30\", but must be a day such as"
                + " 2022-11-29 or a moment such as 2022-11-29T10:15:00Z",
            "transactions.csv line 7: totalValue is \"ten\", but must be a decimal number, such as"
                + " 12.5",
            "transactions.csv line 8: units is \"0\", but must be above 0",
            "transactions.csv line 9: totalValue is \"-10\", but must be at least 0",
            "transactions.csv line 11: transactionID is \"t9\", but must be another than in every"
                + " line above",
            "transactions.csv line 12: transactionID is \"\", but must be given",
            "transactions.csv line 13: timestamp is \"0001-01-21\", but must be of the years 1970"
                + " to 2200",
            "close_prices.csv line 2: closePrice is \"-1\", but must be at least 0");
    assertThat(feed.badRowCount()).isEqualTo(12);
    assertThat(feed.notes())
        .contains(
            "11 rows of transactions.csv are wrong and left out",
            "1 row of close_prices.csv is wrong and left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {TRADES, CLOSES, "customer_information.csv"})
  void aMissingFileIsNamed(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(this::feed)
        .withMessageEndingWith(file + " is missing");
  }

  @Test
  void theSameFolderIsTheSameFeed() {
    ReplayFeed feed = feed();

    assertThat(Heard.of(feed).lines).isEqualTo(Heard.of(feed).lines);
    assertThat(Heard.of(feed()).lines).isEqualTo(Heard.of(feed).lines);
    assertThat(feed.name()).isEqualTo("far-trans");
  }

  /** Trades are made up, as the real ones are not at hand; clients and assets are the real ones. */
  @Test
  void realClientsTradeRealAssets() throws IOException {
    Path real = RecordedFiles.folder("far-trans");
    for (String file :
        List.of(
            "customer_information.csv",
            "asset_information.csv",
            "markets.csv",
            "limit_prices.csv")) {
      Files.copy(real.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> clients = firstCells(real.resolve("customer_information.csv"));
    List<String> assets = firstCells(real.resolve("asset_information.csv"));
    StringBuilder rows = new StringBuilder();
    for (int n = 0; n < 5_000; n++) {
      rows.append(
          "%s,%s,%d,%s,%d-%02d-%02d,%d.5,%d,Branch,XATH\n"
              .formatted(
                  clients.get(n * 7 % clients.size()),
                  assets.get(n * 3 % assets.size()),
                  n,
                  n % 3 == 0 ? "Sell" : "Buy",
                  2018 + n % 5,
                  1 + n % 11,
                  1 + n % 28,
                  n,
                  1 + n % 9));
    }
    trades(rows.toString());
    int inBadAssets =
        (int)
            IntStream.range(0, 5_000)
                .mapToObj(n -> assets.get(n * 3 % assets.size()))
                .filter(List.of("100974271034", "XSTITANBOND27")::contains)
                .count();

    ReplayFeed feed = feed();
    Heard heard = Heard.of(feed);

    assertThat(inBadAssets).isPositive();
    assertThat(heard.trades)
        .hasSize(5_000 - inBadAssets)
        .isSortedAccordingTo(Comparator.comparing(Trade::executedAt));
    assertThat(feed.badRowCount()).isEqualTo(5 + inBadAssets);
    assertThat(heard.investors).hasSize(feed.counts().investors());
    assertThat(heard.securities).hasSize(804);
  }

  private static List<String> firstCells(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private ReplayFeed feed() {
    return ReplayFeed.ofFarTrans(folder);
  }

  private void trades(String rows) throws IOException {
    MadeUpFarTrans.write(folder, TRADES, TRADES_HEADER + rows);
  }
}
