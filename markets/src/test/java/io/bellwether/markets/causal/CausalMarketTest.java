package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.causal.Markets.Told;
import io.bellwether.markets.feed.Feed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausalMarketTest {

  private static final MarketPlan PLAN = Markets.plan(800, 20, 1, Strengths.standard());

  private final Told told = Told.by(Markets.market(PLAN, 200));

  @Test
  void theSamePlanTellsTheSameOnAnyNumberOfThreads() {
    People people = new People(PLAN);
    Instant eve = Instant.parse("2021-07-11T00:00:00Z");
    List<Investor> investors =
        IntStream.range(0, PLAN.investors()).mapToObj(n -> people.investor(n, eve)).toList();
    for (int threads : new int[] {1, 3}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        Told again =
            Told.by(
                new CausalMarket(
                    "market",
                    PLAN,
                    investors,
                    Markets.catalogue(200),
                    true,
                    position -> "t" + position,
                    new Compute(Kernels.chosen(), pool)));

        assertThat(again.trades).isEqualTo(told.trades);
        assertThat(again.investors).isEqualTo(told.investors);
        assertThat(again.closes).isEqualTo(told.closes);
      }
    }
  }

  @Test
  void anotherSeedIsAnotherMarket() {
    MarketPlan other = new MarketPlan(800, Markets.MONDAY, 20, 1, 43, Strengths.standard());

    assertThat(Told.by(Markets.market(other, 200)).trades).isNotEqualTo(told.trades);
  }

  @Test
  void tradesComeInOrderOfTimeNumberedFromNothing() {
    assertThat(told.trades).isSortedAccordingTo(Comparator.comparing(Trade::executedAt));
    assertThat(told.trades.getFirst().id()).isEqualTo("t0");
    assertThat(told.order).doesNotHaveDuplicates();
  }

  @Test
  void asManyOrdersToBuyAsThePlanSays() {
    double expected = PLAN.investors() * PLAN.weeks() * PLAN.ordersAWeek();

    assertThat((double) told.purchases().size()).isCloseTo(expected, within(0.08 * expected));
  }

  @Test
  void nothingIsTradedBeforeItIsToldOrSoldThatIsNotHeld() {
    Set<SecurityId> known = new HashSet<>();
    Map<String, BigDecimal> held = new HashMap<>();
    Markets.market(PLAN, 200)
        .read(
            new Feed.Reader() {
              @Override
              public void security(int position, Security security) {
                known.add(security.id());
              }

              @Override
              public void investor(int position, Investor investor) {
                held.putIfAbsent(investor.id().value(), BigDecimal.ZERO);
              }

              @Override
              public void trade(int position, Trade trade) {
                assertThat(known).contains(trade.securityId());
                assertThat(held).containsKey(trade.investorId().value());
                String key = trade.investorId() + " " + trade.securityId();
                BigDecimal before = held.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal change =
                    trade.side() == Side.BUY ? trade.quantity() : trade.quantity().negate();
                assertThat(before.add(change)).isNotNegative();
                held.put(key, before.add(change));
              }
            });
  }

  @Test
  void whatIsDelistedIsSoldBeforeAndHasNoPriceAfter() {
    Universe universe = new Universe(Markets.catalogue(200), PLAN);
    int gone =
        IntStream.range(0, universe.count())
            .filter(i -> !universe.isListed(i, PLAN.weeks() - 1))
            .findFirst()
            .orElseThrow();
    SecurityId id = universe.security(gone).id();
    BigDecimal left =
        told.trades.stream()
            .filter(trade -> trade.securityId().equals(id))
            .map(t -> t.side() == Side.BUY ? t.quantity() : t.quantity().negate())
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(left).isEqualByComparingTo("0");
    assertThat(Objects.requireNonNull(told.closes.get(id))).hasSizeLessThan(PLAN.weeks() * 5);
  }

  @Test
  void aTradeIsMadeAtTheCloseOfItsDay() {
    Trade trade = told.trades.getFirst();
    // the first trade is on the first day
    assertThat(Objects.requireNonNull(told.closes.get(trade.securityId())).getFirst())
        .isEqualTo(trade.price());
  }

  @Test
  void lifeEventsAreToldAsOfTheMondayFromWhichTheyHold() {
    List<Investor> later = told.investors.subList(PLAN.investors(), told.investors.size());

    // four periods after the first, of 800 investors, at 2 % each
    assertThat(later).hasSizeBetween(20, 64 * 2);
    assertThat(later)
        .allSatisfy(
            investor ->
                assertThat(investor.asOf())
                    .isAfterOrEqualTo(Instant.parse("2021-08-09T00:00:00Z")));
  }

  @Test
  void aSecurityIsKnownFromTheMondayOfItsListingOn() {
    Universe universe = new Universe(Markets.catalogue(200), PLAN);
    Map<SecurityId, Integer> listed = new HashMap<>();
    for (int i = 0; i < universe.count(); i++) {
      listed.put(universe.security(i).id(), universe.listedFrom(i));
    }
    Map<SecurityId, Instant> known = new HashMap<>();
    Markets.market(PLAN, 200)
        .read(
            new Feed.Reader() {
              @Override
              public void security(int position, Security security) {
                known.put(security.id(), security.asOf());
              }

              @Override
              public void investor(int position, Investor investor) {}

              @Override
              public void trade(int position, Trade trade) {}
            });

    assertThat(listed.values()).anyMatch(week -> week > 0);
    listed.forEach(
        (id, week) ->
            assertThat(known.get(id))
                .isEqualTo(
                    week == 0
                        ? Instant.parse("2021-07-11T00:00:00Z")
                        : Markets.MONDAY.plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  @Test
  void gainersAreSoldMoreOftenThanLosers() {
    Strengths strengths =
        Markets.nothing()
            .with(Strength.SALES, 0.05)
            .with(Strength.DISPOSITION, 1.5)
            .with(Strength.OWN_VOLATILITY, 0.05);
    Told market = Told.by(Markets.market(Markets.plan(2_000, 12, 1, strengths), 200));
    Map<String, BigDecimal> paid = new HashMap<>();
    int gained = 0;
    int lost = 0;
    for (Trade trade : market.trades) {
      String key = trade.investorId() + " " + trade.securityId();
      if (trade.side() == Side.BUY) {
        paid.putIfAbsent(key, trade.price().amount());
      } else if (trade.price().amount().compareTo(paid.get(key)) > 0) {
        gained++;
      } else {
        lost++;
      }
    }

    assertThat(gained).isGreaterThan(2 * lost);
  }

  @Test
  void theShareOfOrdersForWhatIsHeldIsItsStrength() {
    Told market =
        Told.by(
            Markets.market(
                Markets.plan(2_000, 20, 1, Markets.nothing().with(Strength.REPEATS, 0.5)), 5_000));
    Set<String> before = new HashSet<>();
    int late = 0;
    int again = 0;
    for (int t = 0; t < market.trades.size(); t++) {
      Trade trade = market.trades.get(t);
      boolean first = before.add(trade.investorId() + " " + trade.securityId());
      if (t > market.trades.size() / 2) {
        late++;
        again += first ? 0 : 1;
      }
    }

    assertThat(again / (double) late).isBetween(0.4, 0.52);
  }

  @Test
  void aCatalogueWithTooFewPricesIsRefused() {
    assertThatThrownBy(
            () -> new CausalMarket(PLAN, Markets.catalogue(30).subList(0, 29), true, n -> "t" + n))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("securities with a price")
        .hasMessageContaining("29");
  }

  @Test
  void whatTheReaderThrowsComesOut() {
    IllegalStateException full = new IllegalStateException("full");

    assertThatThrownBy(
            () ->
                Markets.market(PLAN, 200)
                    .read(
                        new Feed.Reader() {
                          @Override
                          public void investor(int position, Investor investor) {}

                          @Override
                          public void trade(int position, Trade trade) {
                            throw full;
                          }
                        }))
        .isSameAs(full);
  }
}
