package io.bellwether.markets.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.ChiSquare;
import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.testing.Assortments;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scheme's rules, exact over one whole history of 5,000 investors. */
class TradeHistoryTest {

  private static final int INVESTORS = 5_000;
  private static final Weeks WEEKS = new Weeks(2021, 28, 51);
  private static final Assortment ASSORTMENT = Assortments.of(240);
  private static final Map<SecurityId, Listing> LISTINGS = listings();
  private static final List<Trade> TRADES = trades(42, INVESTORS);

  /** One investor in one block of weeks. */
  private record Buyer(InvestorId investor, int block) {}

  private static final Map<Buyer, List<Trade>> PURCHASES =
      TRADES.stream()
          .collect(
              Collectors.groupingBy(
                  trade -> new Buyer(trade.investorId(), WEEKS.blockOf(week(trade)))));

  @Test
  void everyInvestorBuysInEveryBlockInOneWeek() {
    Set<Buyer> everybody = new HashSet<>();
    for (int investor = 1; investor <= INVESTORS; investor++) {
      for (int block = 0; block < 6; block++) {
        everybody.add(new Buyer(Portrait.idOf(investor), block));
      }
    }

    assertThat(PURCHASES.keySet()).isEqualTo(everybody);
    assertThat(PURCHASES.values())
        .allMatch(
            purchase -> purchase.stream().map(TradeHistoryTest::week).distinct().count() == 1);
  }

  @Test
  void aPurchaseIsOneToSevenDistinctSecurities() {
    assertThat(PURCHASES.values())
        .allMatch(purchase -> !purchase.isEmpty() && purchase.size() <= 7)
        .allMatch(
            purchase ->
                purchase.stream().map(Trade::securityId).distinct().count() == purchase.size());
  }

  @Test
  void oneOrTwoSecuritiesComeFromThePopularList() {
    assertThat(purchases(1, 2))
        .allMatch(bought -> in(ASSORTMENT.popular(), bought) == bought.size());
  }

  @Test
  void threeOrFourAreTwoOfPopularSectorsAndTheRestOfOthers() {
    assertThat(purchases(3, 4))
        .allMatch(bought -> in(ASSORTMENT.popularSectors(), bought) == 2)
        .allMatch(bought -> in(ASSORTMENT.otherSectors(), bought) == bought.size() - 2);
  }

  @Test
  void fiveToSevenHaveOneOutsideTheIndexToo() {
    assertThat(purchases(5, 7))
        .allMatch(bought -> in(ASSORTMENT.popularSectors(), bought) == 2)
        .allMatch(bought -> in(ASSORTMENT.otherSectors(), bought) == bought.size() - 3)
        .allMatch(bought -> in(ASSORTMENT.outsideIndex(), bought) == 1);
  }

  @Test
  void sizesAndWeeksOfPurchasesAreEven() {
    List<Integer> sizes = PURCHASES.values().stream().map(List::size).toList();
    List<Integer> weeks =
        PURCHASES.values().stream().map(purchase -> week(purchase.getFirst()) % 4).toList();

    assertThat(ChiSquare.of(sizes, even(1, 7))).isLessThan(1);
    assertThat(ChiSquare.of(weeks, even(0, 3))).isLessThan(1);
  }

  @Test
  void securitiesOfAGroupAreBoughtEvenlyForTradesCarryNoTaste() {
    List<Listing> outside = ASSORTMENT.outsideIndex().subList(0, 10);
    List<SecurityId> bought =
        TRADES.stream()
            .map(Trade::securityId)
            .filter(id -> outside.stream().anyMatch(listing -> listing.id().equals(id)))
            .toList();
    Map<SecurityId, Double> even =
        outside.stream().collect(Collectors.toMap(Listing::id, listing -> 1.0));

    assertThat(ChiSquare.of(bought, even)).isLessThan(1);
  }

  @Test
  void tradesHappenOnWeekdaysFromSevenToFour() {
    assertThat(TRADES)
        .extracting(TradeHistoryTest::time)
        .allMatch(time -> time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .allMatch(time -> time.getHour() >= 7 && time.getHour() < 16)
        .allMatch(time -> time.getNano() == 0);
    assertThat(TRADES)
        .extracting(TradeHistoryTest::week)
        .allMatch(week -> week >= 28 && week <= 51)
        .contains(28, 51);
  }

  @Test
  void everyTradeBuysWholeUnitsOfItsSectorsRangeAtTheSecuritysPrice() {
    for (Trade trade : TRADES) {
      Listing listing = listing(trade);
      QuantityRange range = QuantityRange.of(listing.sector());
      assertThat(trade.side()).isEqualTo(Side.BUY);
      assertThat(trade.price()).isEqualTo(listing.price());
      assertThat(trade.quantity().intValueExact()).isBetween(range.least(), range.most());
    }
  }

  @Test
  void quantitiesReachBothEndsOfTheirRanges() {
    Map<String, List<Integer>> quantities =
        TRADES.stream()
            .collect(
                Collectors.groupingBy(
                    trade -> listing(trade).sector(),
                    Collectors.mapping(
                        trade -> trade.quantity().intValueExact(), Collectors.toList())));

    assertThat(quantities).containsKey("Shipwrecks");
    quantities.forEach(
        (sector, drawn) ->
            assertThat(drawn)
                .contains(QuantityRange.of(sector).least(), QuantityRange.of(sector).most()));
  }

  @Test
  void ordersComeThroughAllChannels() {
    assertThat(TRADES).extracting(Trade::channel).contains("web", "mobile", "branch");
    assertThat(Set.of("web", "mobile", "branch"))
        .containsAll(TRADES.stream().map(Trade::channel).collect(Collectors.toSet()));
  }

  @Test
  void tradesAreInOrderOfTimeAndNamedByTheirPosition() {
    assertThat(TRADES).isSortedAccordingTo(Comparator.comparing(Trade::executedAt));
    assertThat(TRADES)
        .extracting(Trade::id)
        .isEqualTo(IntStream.range(0, TRADES.size()).mapToObj(i -> "t" + i).toList());
  }

  @Test
  void theCountIsKnownBeforehandAndIsFourAPurchase() {
    assertThat(history(42, INVESTORS).tradeCount()).isEqualTo(TRADES.size());
    assertThat(TRADES.size() / (INVESTORS * 6.0)).isBetween(3.95, 4.05);
  }

  @Test
  void anInvestorBuysTheSameHoweverManyOthersThereAre() {
    List<Trade> ofAFew = withoutIds(trades(42, 50));
    Set<InvestorId> few = ofAFew.stream().map(Trade::investorId).collect(Collectors.toSet());

    assertThat(ofAFew)
        .isEqualTo(
            withoutIds(TRADES.stream().filter(trade -> few.contains(trade.investorId())).toList()));
  }

  @Test
  void anotherSeedIsAnotherHistory() {
    assertThat(trades(43, 50)).isNotEqualTo(trades(42, 50));
  }

  @Test
  void theLastPossibleInvestorIsNotMistakenForAnother() {
    Scheme scheme = new Scheme(42, ASSORTMENT, new Weeks(2021, 1, 4));
    Set<InvestorId> last = new HashSet<>();

    new TradeHistory(scheme, TradeHistory.MOST_INVESTORS, i -> "t" + i)
        .forEach(
            (position, trade) -> {
              if (trade.investorId().value().length() > "investor-000001".length()) {
                last.add(trade.investorId());
              }
            });

    assertThat(last).containsExactly(new InvestorId("investor-1000000"));
  }

  private static Collection<List<SecurityId>> purchases(int least, int most) {
    List<List<SecurityId>> found =
        PURCHASES.values().stream()
            .filter(purchase -> purchase.size() >= least && purchase.size() <= most)
            .map(purchase -> purchase.stream().map(Trade::securityId).toList())
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static long in(List<Listing> group, List<SecurityId> bought) {
    Set<SecurityId> ids = group.stream().map(Listing::id).collect(Collectors.toSet());
    return bought.stream().filter(ids::contains).count();
  }

  private static Map<Integer, Double> even(int least, int most) {
    Map<Integer, Double> shares = new HashMap<>();
    IntStream.rangeClosed(least, most).forEach(value -> shares.put(value, 1.0));
    return shares;
  }

  private static Map<SecurityId, Listing> listings() {
    return Assortments.listings(MadeUpSecurities.catalogue(240)).stream()
        .collect(Collectors.toMap(Listing::id, Function.identity()));
  }

  private static Listing listing(Trade trade) {
    return Objects.requireNonNull(LISTINGS.get(trade.securityId()));
  }

  private static List<Trade> trades(long seed, int investors) {
    List<Trade> trades = new ArrayList<>();
    history(seed, investors).forEach((position, trade) -> trades.add(trade));
    return trades;
  }

  private static TradeHistory history(long seed, int investors) {
    return new TradeHistory(new Scheme(seed, ASSORTMENT, WEEKS), investors, i -> "t" + i);
  }

  private static List<Trade> withoutIds(List<Trade> trades) {
    return trades.stream()
        .map(
            trade ->
                new Trade(
                    "any",
                    trade.investorId(),
                    trade.securityId(),
                    trade.side(),
                    trade.quantity(),
                    trade.price(),
                    trade.executedAt(),
                    trade.channel()))
        .toList();
  }

  private static ZonedDateTime time(Trade trade) {
    return trade.executedAt().atZone(ZoneOffset.UTC);
  }

  private static int week(Trade trade) {
    return time(trade).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
