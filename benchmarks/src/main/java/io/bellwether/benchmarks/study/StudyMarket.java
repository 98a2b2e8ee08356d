package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.oracle.ListingFigure;
import io.bellwether.markets.oracle.OracleFigure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A causal market in memory, as a firm would have recorded it: facts with their as-of, purchases
 * with their moment. Investors and securities are numbered in order of id.
 */
public final class StudyMarket implements Feed.Reader {

  /** The last weeks, which are to be foreseen. */
  public static final int TEST_WEEKS = 5;

  private final MarketPlan plan;
  private final List<Security> securities = new ArrayList<>();
  private final List<Investor> investors = new ArrayList<>();
  private final List<Trade> purchases = new ArrayList<>();
  private final CausalMarket market;

  public StudyMarket(MarketPlan plan, int securityCount) {
    this.plan = plan;
    this.market =
        new CausalMarket(
            plan,
            MadeUpCatalogue.of(securityCount, plan.monday(), plan.seed()),
            true,
            position -> "t-" + position);
    market.read(this);
  }

  @Override
  public void security(int position, Security security) {
    securities.add(security);
  }

  @Override
  public void investor(int position, Investor investor) {
    investors.add(investor);
  }

  @Override
  public void trade(int position, Trade trade) {
    if (trade.side() == Side.BUY) {
      purchases.add(trade);
    }
  }

  /** All that was ever said of securities. */
  public List<Security> securities() {
    return securities;
  }

  /** All that was ever said of investors. */
  public List<Investor> investors() {
    return investors;
  }

  /** What could be known of investors with a history. */
  List<OracleFigure> oracle() {
    return market.oracle().figures(TEST_WEEKS);
  }

  /** What could be known of chosen investors, by their number here. */
  public List<OracleFigure> oracle(IntPredicate chosen) {
    return market.oracle().figures(TEST_WEEKS, chosen);
  }

  /**
   * What could be known of those without, of whom some are {@link #interactions withheld}.
   * Investors have the same numbers in the market and here: their ids are in that order.
   */
  List<OracleFigure> oracleWithoutHistory(int coldEvery) {
    return market
        .oracle()
        .withoutHistory(TEST_WEEKS, investor -> coldEvery > 0 && investor % coldEvery == 0);
  }

  /** What could be made of one place kept for a new listing. */
  List<ListingFigure> newListingsOracle() {
    return market.oracle().newListings(TEST_WEEKS);
  }

  public List<String> securityIds() {
    return securities.stream().map(security -> security.id().value()).distinct().sorted().toList();
  }

  public List<String> investorIds() {
    return investors.stream().map(investor -> investor.id().value()).distinct().sorted().toList();
  }

  /** When the weeks to foresee begin. */
  public long splitEpochSecond() {
    return plan.monday()
        .plusWeeks(plan.weeks() - TEST_WEEKS)
        .atStartOfDay()
        .toEpochSecond(ZoneOffset.UTC);
  }

  /**
   * All purchases.
   *
   * @param coldEvery of so many investors one has nothing before the split, so that there are
   *     clients without history; 0 for none
   */
  public Interactions interactions(int coldEvery) {
    Map<String, Integer> investorOf = numbered(investorIds());
    Map<String, Integer> securityOf = numbered(securityIds());
    long split = splitEpochSecond();
    List<Trade> kept =
        purchases.stream()
            .filter(
                trade ->
                    coldEvery == 0
                        || trade.executedAt().getEpochSecond() >= split
                        || investorOf.getOrDefault(trade.investorId().value(), 0) % coldEvery != 0)
            .toList();
    float[] prices = new float[kept.size()];
    for (int at = 0; at < prices.length; at++) {
      prices[at] = kept.get(at).price().amount().floatValue();
    }
    return new Interactions(
        kept.stream().mapToInt(trade -> investorOf.get(trade.investorId().value())).toArray(),
        kept.stream().mapToInt(trade -> securityOf.get(trade.securityId().value())).toArray(),
        kept.stream().mapToLong(trade -> trade.executedAt().getEpochSecond()).toArray(),
        new float[0],
        prices);
  }

  /** Places of the securities that were listed within the weeks to foresee. */
  int[] listedInTest() {
    List<String> ids = securityIds();
    Instant split = Instant.ofEpochSecond(splitEpochSecond());
    return securities.stream()
        .filter(security -> !security.asOf().isBefore(split))
        .mapToInt(security -> ids.indexOf(security.id().value()))
        .sorted()
        .toArray();
  }

  private static Map<String, Integer> numbered(List<String> ids) {
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, ids.size()).forEach(number -> numbers.put(ids.get(number), number));
    return numbers;
  }
}
