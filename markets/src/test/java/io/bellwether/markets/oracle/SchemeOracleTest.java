package io.bellwether.markets.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Listing;
import io.bellwether.markets.scheme.Scheme;
import io.bellwether.markets.scheme.TradeHistory;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.markets.testing.Assortments;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeOracleTest {

  private static final Weeks WEEKS = new Weeks(2021, 28, 51);
  private static final int FIRST_TEST_WEEK = 47;

  @Test
  void probabilitiesAreTheFrequenciesOfASimulation() {
    Assortment assortment = Assortments.of(240);
    SchemeProbabilities probabilities = SchemeProbabilities.of(assortment);
    int investors = 20_000;
    Map<SecurityId, Integer> counts = new HashMap<>();
    history(assortment, investors)
        .forEach((position, trade) -> counts.merge(trade.securityId(), 1, Integer::sum));

    for (List<SecurityId> alike : groups(assortment)) {
      double counted = alike.stream().mapToInt(id -> counts.getOrDefault(id, 0)).sum();
      double frequency = counted / alike.size() / (investors * 6.0);
      assertThat(probabilities.of(alike.getFirst())).isCloseTo(frequency, within(frequency * 0.02));
      assertThat(alike).allMatch(id -> probabilities.of(id) == probabilities.of(alike.getFirst()));
    }
  }

  @Test
  void probabilitiesAddUpToTheFourSecuritiesOfAPurchase() {
    SchemeProbabilities probabilities = SchemeProbabilities.of(Assortments.of(240));

    assertThat(probabilities.ranking())
        .hasSize(240)
        .isSortedAccordingTo(Comparator.<SecurityId>comparingDouble(probabilities::of).reversed());
    assertThat(probabilities.ranking().stream().mapToDouble(probabilities::of).sum())
        .isCloseTo(4, within(1e-9));
    assertThat(probabilities.of(new SecurityId("XNAS:NEVER"))).isZero();
  }

  @Test
  void figuresAreThoseThatCountingTradesGives() {
    Assortment assortment = Assortments.of(240);
    List<Trade> trades = new ArrayList<>();
    history(assortment, 3_000).forEach((position, trade) -> trades.add(trade));
    Map<SecurityId, Long> popularity =
        trades.stream()
            .filter(trade -> week(trade) < FIRST_TEST_WEEK)
            .collect(Collectors.groupingBy(Trade::securityId, Collectors.counting()));
    List<SecurityId> byPopularity =
        popularity.keySet().stream()
            .sorted(
                Comparator.<SecurityId>comparingLong(id -> -popularity.getOrDefault(id, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();

    List<OracleFigure> figures =
        new SchemeOracle(new Scheme(42, assortment, WEEKS), 3_000).figures(5);

    assertThat(figures)
        .extracting(OracleFigure::knows)
        .containsExactly("the scheme", "popularity alone");
    assertThat(figures).extracting(OracleFigure::k).containsOnly(5);
    assertThat(figures.getFirst().precision())
        .isCloseTo(
            slowPrecision(trades, SchemeProbabilities.of(assortment).ranking()), within(1e-12));
    assertThat(figures.getLast().precision())
        .isCloseTo(slowPrecision(trades, byPopularity), within(1e-12));
  }

  /** The published market: 8,560 securities, 504 in the index, 206 of them in popular sectors. */
  @Test
  void theCeilingOfTheFullMarketIsOneAndAQuarterTimesTheHighestProbability() {
    Assortment assortment = fullMarket();
    assertThat(assortment.popular()).hasSize(100);
    assertThat(assortment.popularSectors()).hasSize(206);
    assertThat(assortment.otherSectors()).hasSize(298);
    assertThat(assortment.outsideIndex()).hasSize(8_056);
    double expected = 1.25 * (3.0 / 7 / 100 + 10.0 / 7 / 206);

    List<OracleFigure> figures =
        new SchemeOracle(new Scheme(42, assortment, WEEKS), 25_000).figures(5);

    OracleFigure scheme = figures.getFirst();
    assertThat(expected).isCloseTo(0.0140, within(0.00005));
    assertThat(scheme.precision()).isCloseTo(expected, within(0.0008));
    assertThat(expected).isBetween(scheme.low(), scheme.high());
    assertThat(scheme.investors()).isBetween(24_750, 24_950);
    assertThat(figures.getLast().precision()).isLessThan(scheme.high());
  }

  @Test
  void aSmallerCatalogueHasAHigherCeiling() {
    OracleFigure small = figure(Assortments.of(60), 2_000);
    OracleFigure large = figure(Assortments.of(960), 2_000);

    assertThat(small.low()).isGreaterThan(large.high());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 24})
  void someWeeksMustBeForeseenAndSomeKnown(int testWeeks) {
    SchemeOracle oracle = new SchemeOracle(new Scheme(42, Assortments.of(60), WEEKS), 10);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> oracle.figures(testWeeks))
        .withMessage("testWeeks is %d, but must be 1 to 23", testWeeks);
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertThat(figure(Assortments.of(60), 500)).isEqualTo(figure(Assortments.of(60), 500));
  }

  private static OracleFigure figure(Assortment assortment, int investors) {
    return new SchemeOracle(new Scheme(42, assortment, WEEKS), investors).figures(5).getFirst();
  }

  private static TradeHistory history(Assortment assortment, int investors) {
    return new TradeHistory(new Scheme(42, assortment, WEEKS), investors, i -> "t" + i);
  }

  private static double slowPrecision(List<Trade> trades, List<SecurityId> ranking) {
    Map<InvestorId, List<Trade>> byInvestor =
        trades.stream().collect(Collectors.groupingBy(Trade::investorId));
    double sum = 0;
    int judged = 0;
    for (List<Trade> own : byInvestor.values()) {
      Set<SecurityId> known = new HashSet<>();
      Set<SecurityId> truth = new HashSet<>();
      own.forEach(trade -> (week(trade) < FIRST_TEST_WEEK ? known : truth).add(trade.securityId()));
      truth.removeAll(known);
      List<SecurityId> answer = new ArrayList<>(ranking);
      answer.removeAll(known);
      Set<SecurityId> hits = new HashSet<>(answer.subList(0, 5));
      hits.retainAll(truth);
      if (!truth.isEmpty()) {
        judged++;
        sum += hits.size() / 5.0;
      }
    }
    return sum / judged;
  }

  /** Securities that the scheme treats alike. */
  private static List<List<SecurityId>> groups(Assortment assortment) {
    Set<Listing> popular = new HashSet<>(assortment.popular());
    return Stream.of(
            only(assortment.popularSectors(), popular, true),
            only(assortment.popularSectors(), popular, false),
            only(assortment.otherSectors(), popular, true),
            only(assortment.otherSectors(), popular, false),
            only(assortment.outsideIndex(), popular, false))
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private static List<SecurityId> only(List<Listing> group, Set<Listing> popular, boolean wanted) {
    return group.stream()
        .filter(listing -> popular.contains(listing) == wanted)
        .map(Listing::id)
        .toList();
  }

  private static Assortment fullMarket() {
    List<Security> securities = new ArrayList<>();
    for (int number = 0; number < 8_560; number++) {
      boolean popularSector = number < 206;
      boolean inIndex = number < 504;
      // half of the hundred most traded are in popular sectors, as in the published market
      boolean muchTraded = number < 50 || (number >= 206 && number < 256);
      securities.add(
          MadeUpSecurities.security(
              number,
              popularSector ? "Technology" : "Industrials",
              inIndex ? List.of(MadeUpSecurities.INDEX) : List.of(),
              Map.of(
                  Figure.PRICE,
                  BigDecimal.TEN,
                  Figure.AVERAGE_VOLUME,
                  BigDecimal.valueOf(muchTraded ? 1_000_000 : 1_000))));
    }
    return Assortment.of(Assortments.listings(securities));
  }

  private static int week(Trade trade) {
    return trade.executedAt().atZone(ZoneOffset.UTC).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
