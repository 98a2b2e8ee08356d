package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Trade;
import io.bellwether.markets.causal.Markets.Told;
import io.bellwether.markets.oracle.ListingFigure;
import io.bellwether.markets.oracle.OracleFigure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarketOracleTest {

  private static final int SECURITIES = 500;

  /** Five weeks before the end of {@link #plan}. */
  private static final Instant SPLIT = Instant.parse("2021-09-27T00:00:00Z");

  @Test
  void whoKnowsMoreForeseesMore() {
    List<OracleFigure> figures = figures(Strengths.standard());

    assertThat(figures).extracting(OracleFigure::k).containsOnly(5);
    assertThat(figures)
        .extracting(OracleFigure::knows)
        .containsExactly(
            "every cause",
            "every law and trait, private taste from the purchases",
            "attributes, but no private taste",
            "popularity alone");
    for (int more = 0; more < 3; more++) {
      assertThat(figures.get(more).low()).isGreaterThan(figures.get(more + 1).high());
    }
  }

  @Test
  void withoutPrivateTasteTheAttributesSayEverything() {
    List<OracleFigure> figures = figures(Strengths.standard().with(Strength.PRIVATE_TASTE, 0));

    assertThat(figures.get(1).precision()).isEqualTo(figures.get(2).precision());
    assertThat(figures.get(2).precision()).isCloseTo(figures.get(0).precision(), within(1e-9));
    assertThat(figures.get(3).precision()).isLessThan(figures.get(0).low());
  }

  @Test
  void veryManyOrdersTellAlmostEveryCause() {
    Strengths steady = Strengths.standard().with(Strength.DRIFT, 0).with(Strength.REPEATS, 0);
    List<OracleFigure> figures =
        Markets.market(Markets.plan(400, 60, 10, steady), 2_000).oracle().figures(5);

    // 550 orders for 11 numbers
    assertThat(figures.get(1).precision() / figures.get(0).precision()).isBetween(0.88, 1.0);
  }

  @Test
  void aLargeCatalogueLetsFewerBeInferred() {
    List<OracleFigure> figures =
        Markets.market(Markets.plan(2_000, 6, 2, Strengths.standard()), 8_500).oracle().figures(5);

    // a thousand at most
    assertThat(figures.get(1).investors()).isBetween(800, 1_000);
    assertThat(figures.get(0).investors()).isBetween(1_600, 2_000);
  }

  @Test
  void theSameFiguresOnAnyNumberOfThreadsAndAnyKernels() {
    MarketPlan plan = Markets.plan(300, 10, 1, Strengths.standard());
    List<OracleFigure> figures = Markets.market(plan, 100).oracle().figures(3);
    for (int threads : new int[] {1, 3}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        Compute compute = new Compute(Kernels.scalar(), pool);
        CausalMarket again =
            new CausalMarket(
                "market",
                plan,
                Told.by(Markets.market(plan, 100)).investors.subList(0, 300),
                Markets.catalogue(100),
                true,
                position -> "t" + position,
                compute);

        assertThat(again.oracle().figures(3)).isEqualTo(figures);
      }
    }
  }

  @Test
  void itsPopularityIsThatOfTheTradesAsTheyAreTold() {
    MarketPlan plan = plan(Markets.nothing().with(Strength.POPULARITY, 1));
    OracleFigure figure = Markets.market(plan, SECURITIES).oracle().figures(5).get(3);

    assertThat(figure.precision()).isCloseTo(counted(plan), within(1e-9));
  }

  @Test
  void whoIsChosenIsAskedAsAllAre() {
    // few enough that all are asked, and tastes inferred for all
    MarketOracle oracle =
        Markets.market(Markets.plan(300, 10, 1, Strengths.standard()), 100).oracle();

    List<OracleFigure> all = oracle.figures(3);
    assertThat(oracle.figures(3, investor -> true)).isEqualTo(all);
    List<OracleFigure> even = oracle.figures(3, investor -> investor % 2 == 0);
    List<OracleFigure> odd = oracle.figures(3, investor -> investor % 2 == 1);
    for (int figure = 0; figure < all.size(); figure++) {
      OracleFigure one = even.get(figure);
      OracleFigure other = odd.get(figure);
      assertThat(one.investors() + other.investors()).isEqualTo(all.get(figure).investors());
      assertThat(
              (one.precision() * one.investors() + other.precision() * other.investors())
                  / (one.investors() + other.investors()))
          .isCloseTo(all.get(figure).precision(), within(1e-9));
    }
    assertThatThrownBy(() -> oracle.figures(3, investor -> false))
        .hasMessage("no investor is chosen, must be at least 1");
  }

  @Test
  void aSplitOutsideTheMarketIsRefused() {
    MarketOracle oracle = Markets.market(plan(Strengths.standard()), SECURITIES).oracle();

    assertThatThrownBy(() -> oracle.figures(16))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("testWeeks")
        .hasMessageContaining("1 to 15");
    assertThatThrownBy(() -> oracle.figures(0)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void ofThoseWithoutHistoryPrivateTasteIsWorthKnowingToo() {
    List<OracleFigure> figures =
        Markets.market(plan(Strengths.standard()), SECURITIES)
            .oracle()
            .withoutHistory(5, investor -> true);

    assertThat(figures)
        .extracting(OracleFigure::knows)
        .containsExactly("every cause", "attributes, but no private taste");
    assertThat(figures.get(0).low()).isGreaterThan(figures.get(1).high());
  }

  @Test
  void ofThoseWithoutHistoryAttributesSayEverythingWhereThereIsNoPrivateTaste() {
    Strengths open = Strengths.standard().with(Strength.PRIVATE_TASTE, 0);
    List<OracleFigure> figures =
        Markets.market(plan(open), SECURITIES).oracle().withoutHistory(5, investor -> true);

    assertThat(figures.get(1).precision()).isCloseTo(figures.get(0).precision(), within(1e-9));
  }

  @Test
  void whoBoughtNothingBeforeAndWhoseHistoryIsWithheldHaveNone() {
    MarketPlan plan = plan(Strengths.standard());
    Set<String> known = buyers(plan, moment -> moment.isBefore(SPLIT));
    Set<String> asked = buyers(plan, moment -> !moment.isBefore(SPLIT));
    Set<String> late = new HashSet<>(asked);
    late.removeAll(known);
    MarketOracle oracle = Markets.market(plan, SECURITIES).oracle();

    assertThat(late).isNotEmpty();
    assertThat(oracle.withoutHistory(5, investor -> false))
        .allMatch(figure -> figure.investors() == late.size());
    assertThat(oracle.withoutHistory(5, investor -> true))
        .allMatch(figure -> figure.investors() == asked.size());
    assertThatThrownBy(() -> oracle.withoutHistory(16, investor -> true))
        .hasMessageContaining("testWeeks");
  }

  @Test
  void ofNewListingsMoreCanBeKnownThanChanceAndNeverMoreThanEveryCause() {
    List<ListingFigure> figures =
        Markets.market(plan(Strengths.standard()), SECURITIES).oracle().newListings(5);

    assertThat(figures)
        .hasSize(3)
        .extracting(ListingFigure::listings)
        .containsOnly(figures.getFirst().listings());
    assertThat(figures.getFirst().listings()).isGreaterThan(3);
    assertThat(figures)
        .extracting(ListingFigure::byChance)
        .containsOnly(figures.getFirst().byChance());
    assertThat(figures).allMatch(figure -> figure.times() > 1.5);
    assertThat(figures.subList(1, 3))
        .allMatch(figure -> figure.right() < figures.getFirst().right());
  }

  @Test
  void hiddenTraitsOfNewListingsMatterWhereThereIsPrivateTasteAlone() {
    Strengths open =
        Strengths.standard().with(Strength.PRIVATE_TASTE, 0).with(Strength.HOME_BIAS, 0);
    List<ListingFigure> figures = Markets.market(plan(open), SECURITIES).oracle().newListings(5);

    assertThat(figures.get(2).right()).isEqualTo(figures.get(1).right());
  }

  @Test
  void whereNothingIsListedThereIsNothingToShow() {
    Strengths old = Strengths.standard().with(Strength.LISTINGS, 0);
    List<ListingFigure> figures = Markets.market(plan(old), SECURITIES).oracle().newListings(5);

    assertThat(figures).allMatch(figure -> figure.listings() == 0 && figure.right() == 0);
    assertThat(figures.getFirst().times()).isNaN();
  }

  private static Set<String> buyers(MarketPlan plan, Predicate<Instant> when) {
    return Told.by(Markets.market(plan, SECURITIES)).purchases().stream()
        .filter(trade -> when.test(trade.executedAt()))
        .map(trade -> trade.investorId().value())
        .collect(Collectors.toSet());
  }

  private static List<OracleFigure> figures(Strengths strengths) {
    return Markets.market(plan(strengths), SECURITIES).oracle().figures(5);
  }

  private static MarketPlan plan(Strengths strengths) {
    return Markets.plan(2_000, 16, 1, strengths);
  }

  /** Precision of popularity, counted the plain way over the trades that the feed tells. */
  private static double counted(MarketPlan plan) {
    List<Trade> purchases = Told.by(Markets.market(plan, SECURITIES)).purchases();
    Map<String, Long> counts =
        purchases.stream()
            .filter(trade -> trade.executedAt().isBefore(SPLIT))
            .collect(
                Collectors.groupingBy(trade -> trade.securityId().value(), Collectors.counting()));
    List<String> ranked =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((String id) -> -counts.getOrDefault(id, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Set<String>> known = new HashMap<>();
    Map<String, Set<String>> truth = new HashMap<>();
    for (Trade trade : purchases) {
      (trade.executedAt().isBefore(SPLIT) ? known : truth)
          .computeIfAbsent(trade.investorId().value(), _ -> new HashSet<>())
          .add(trade.securityId().value());
    }
    double sum = 0;
    int counted = 0;
    for (Map.Entry<String, Set<String>> entry : truth.entrySet()) {
      Set<String> own = known.getOrDefault(entry.getKey(), Set.of());
      Set<String> fresh = new HashSet<>(entry.getValue());
      fresh.removeAll(own);
      if (!fresh.isEmpty()) {
        sum +=
            ranked.stream().filter(id -> !own.contains(id)).limit(5).filter(fresh::contains).count()
                / 5.0;
        counted++;
      }
    }
    return sum / counted;
  }
}
