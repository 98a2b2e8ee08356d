package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Trade;
import io.bellwether.markets.causal.Markets.Told;
import io.bellwether.markets.oracle.OracleFigure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarketOracleTest {

  private static final int SECURITIES = 500;

  @Test
  void whoKnowsMoreForeseesMore() {
    List<OracleFigure> figures = figures(Strengths.standard());

    assertThat(figures).extracting(OracleFigure::k).containsOnly(5);
    assertThat(figures.get(0).low()).isGreaterThan(figures.get(1).high());
    assertThat(figures.get(1).low()).isGreaterThan(figures.get(2).high());
  }

  @Test
  void withoutPrivateTasteTheAttributesSayEverything() {
    List<OracleFigure> figures = figures(Strengths.standard().with(Strength.PRIVATE_TASTE, 0));

    assertThat(figures.get(1).precision()).isCloseTo(figures.get(0).precision(), within(1e-9));
    assertThat(figures.get(2).precision()).isLessThan(figures.get(0).low());
  }

  @Test
  void itsPopularityIsThatOfTheTradesAsTheyAreTold() {
    MarketPlan plan = plan(Markets.nothing().with(Strength.POPULARITY, 1));
    OracleFigure figure = Markets.market(plan, SECURITIES).oracle().figures(5).get(2);

    assertThat(figure.precision()).isCloseTo(counted(plan), within(1e-9));
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

  private static List<OracleFigure> figures(Strengths strengths) {
    return Markets.market(plan(strengths), SECURITIES).oracle().figures(5);
  }

  private static MarketPlan plan(Strengths strengths) {
    return Markets.plan(2_000, 16, 1, strengths);
  }

  /** Precision of popularity, counted the plain way over the trades that the feed tells. */
  private static double counted(MarketPlan plan) {
    Instant split = Instant.parse("2021-09-27T00:00:00Z");
    List<Trade> purchases = Told.by(Markets.market(plan, SECURITIES)).purchases();
    Map<String, Long> counts =
        purchases.stream()
            .filter(trade -> trade.executedAt().isBefore(split))
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
      (trade.executedAt().isBefore(split) ? known : truth)
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
