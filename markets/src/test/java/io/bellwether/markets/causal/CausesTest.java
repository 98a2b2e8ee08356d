package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.causal.Markets.Told;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * One cause at a time, in a market that is otherwise without any. Where a trait is normal over the
 * securities and log-odds a are given to each unit of it, what is bought has it normal with mean a:
 * so a strength can be read off the purchases.
 */
class CausesTest {

  private static final int SECURITIES = 1_000;
  private static final int INVESTORS = 3_000;

  @Test
  void withoutAnyCauseEveryInvestorBuysAlike() {
    Purchases none = purchases(Markets.nothing());

    assertThat(none.slope(Dimensions.BETA, CausesTest::riskStep)).isCloseTo(0, within(0.05));
    assertThat(none.slope(Dimensions.DIVIDEND, CausesTest::age)).isCloseTo(0, within(0.05));
    assertThat(none.slope(Dimensions.PRICE, CausesTest::deposit)).isCloseTo(0, within(0.05));
    assertThat(none.logOddsAtHome()).isCloseTo(0, within(0.1));
  }

  @Test
  void aStepOfRiskProfileMovesBetaByItsStrength() {
    Purchases purchases = purchases(Markets.nothing().with(Strength.RISK_TO_BETA, 0.8));

    assertThat(purchases.slope(Dimensions.BETA, CausesTest::riskStep)).isCloseTo(0.8, within(0.08));
  }

  @Test
  void ageMovesDividendUpAndGrowthDown() {
    Purchases purchases =
        purchases(
            Markets.nothing()
                .with(Strength.AGE_TO_DIVIDEND, 0.3)
                .with(Strength.AGE_TO_GROWTH, 0.3));

    // the two traits go together, so each gets some of the other's effect
    assertThat(purchases.slope(Dimensions.DIVIDEND, CausesTest::age)).isGreaterThan(0.25);
    assertThat(purchases.slope(Dimensions.GROWTH, CausesTest::age)).isLessThan(-0.25);
  }

  @Test
  void aLargerDepositBuysDearerSecuritiesAsTheSquaredDistanceSays() {
    double k = 0.25;
    Purchases purchases = purchases(Markets.nothing().with(Strength.DEPOSIT_TO_PRICE, k));

    // normal prices under exp(2 k d p - k p^2) have mean 2 k d / (1 + 2 k)
    assertThat(purchases.slope(Dimensions.PRICE, CausesTest::deposit))
        .isCloseTo(2 * k / (1 + 2 * k), within(0.05));
  }

  @Test
  void theOwnRegionIsWorthItsLogOdds() {
    Purchases purchases = purchases(Markets.nothing().with(Strength.HOME_BIAS, 0.7));

    assertThat(purchases.logOddsAtHome()).isCloseTo(0.7, within(0.1));
  }

  @Test
  void anOccupationFavoursItsSectors() {
    Purchases without = purchases(Markets.nothing());
    Purchases with = purchases(Markets.nothing().with(Strength.OCCUPATION_TO_SECTOR, 0.6));

    assertThat(without.meanFavour()).isCloseTo(without.meanFavourOfCatalogue(), within(0.05));
    assertThat(with.meanFavour()).isGreaterThan(without.meanFavour() + 0.3);
  }

  @Test
  void popularSecuritiesAreBoughtAsTheirRankSays() {
    Purchases purchases = purchases(Markets.nothing().with(Strength.POPULARITY, 0.8));

    double firstOfTen = purchases.countOfRank(1) / (double) purchases.countOfRank(10);
    assertThat(Math.log(firstOfTen)).isCloseTo(0.8 * Math.log(10), within(0.15));
  }

  @Test
  void privateTasteMakesAnInvestorBuyAlikeAgain() {
    Purchases without = purchases(Markets.nothing());
    Purchases with = purchases(Markets.nothing().with(Strength.PRIVATE_TASTE, 1.5));
    Purchases drifting =
        purchases(Markets.nothing().with(Strength.PRIVATE_TASTE, 1.5).with(Strength.DRIFT, 1));

    assertThat(without.likenessOfFirstAndLast()).isCloseTo(0, within(0.1));
    assertThat(with.likenessOfFirstAndLast()).isGreaterThan(0.5);
    assertThat(drifting.likenessOfFirstAndLast()).isCloseTo(0, within(0.1));
  }

  private static Purchases purchases(Strengths strengths) {
    MarketPlan plan = Markets.plan(INVESTORS, 8, 1, strengths);
    return new Purchases(plan, Told.by(Markets.market(plan, SECURITIES)));
  }

  private static double riskStep(Investor investor) {
    return Objects.requireNonNull(investor.riskProfile()).steps() - 1;
  }

  private static double age(Investor investor) {
    return Objects.requireNonNull(investor.ageYears());
  }

  private static double deposit(Investor investor) {
    return Math.log(1 + Objects.requireNonNull(investor.deposit()).amount().doubleValue());
  }

  /** What was bought, with the traits that only the market knows. */
  private static final class Purchases {

    private final Universe universe;
    private final List<Trade> trades;
    private final Map<InvestorId, Investor> investors = new HashMap<>();
    private final Map<SecurityId, Integer> places = new HashMap<>();

    Purchases(MarketPlan plan, Told told) {
      this.universe = new Universe(Markets.catalogue(SECURITIES), plan);
      this.trades = told.purchases();
      told.investors.forEach(investor -> investors.put(investor.id(), investor));
      for (int i = 0; i < universe.count(); i++) {
        places.put(universe.security(i).id(), i);
      }
    }

    /** Regression of a trait of what is bought on a standardised attribute of who buys it. */
    double slope(int dimension, ToDoubleFunction<Investor> attribute) {
      boolean steps = dimension == Dimensions.BETA;
      Scale scale =
          steps
              ? new Scale(0, 1)
              : Scale.of(investors.values().stream().mapToDouble(attribute).sorted().toArray());
      double[] x = new double[trades.size()];
      double[] y = new double[trades.size()];
      for (int t = 0; t < x.length; t++) {
        x[t] = scale.of(attribute.applyAsDouble(buyer(t)));
        y[t] = trait(t, dimension);
      }
      Scale of = Scale.of(x);
      double meanY = Scale.of(y).mean();
      double covariance = 0;
      for (int t = 0; t < x.length; t++) {
        covariance += (x[t] - of.mean()) * (y[t] - meanY) / x.length;
      }
      return covariance / (of.deviation() * of.deviation());
    }

    /** Of buying at home, against what the catalogue holds for the same investors. */
    double logOddsAtHome() {
      double bought = 0;
      double there = 0;
      double[] share = new double[Dimensions.COUNT];
      for (int i = 0; i < universe.count(); i++) {
        for (int k = Dimensions.REGION; k < Dimensions.COUNT; k++) {
          share[k] += universe.traits()[i * Dimensions.PADDED + k] / universe.count();
        }
      }
      for (int t = 0; t < trades.size(); t++) {
        int k = Dimensions.REGION + People.region(buyer(t).region());
        bought += trait(t, k) / trades.size();
        there += share[k] / trades.size();
      }
      return Math.log(bought / (1 - bought)) - Math.log(there / (1 - there));
    }

    double meanFavour() {
      double sum = 0;
      for (int t = 0; t < trades.size(); t++) {
        sum += trait(t, favourOf(buyer(t)));
      }
      return sum / trades.size();
    }

    double meanFavourOfCatalogue() {
      double sum = 0;
      for (int t = 0; t < trades.size(); t++) {
        int dimension = favourOf(buyer(t));
        double mean = 0;
        for (int i = 0; i < universe.count(); i++) {
          mean += universe.traits()[i * Dimensions.PADDED + dimension] / universe.count();
        }
        sum += mean;
      }
      return sum / trades.size();
    }

    long countOfRank(int rank) {
      double[] sorted = new double[universe.count()];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = -universe.popularity()[i];
      }
      Arrays.sort(sorted);
      return trades.stream()
          .filter(trade -> -universe.popularity()[place(trade)] == sorted[rank - 1])
          .count();
    }

    /** Mean inner product of the hidden traits of an investor's first and last purchase. */
    double likenessOfFirstAndLast() {
      Map<InvestorId, Integer> first = new HashMap<>();
      Map<InvestorId, Integer> last = new HashMap<>();
      for (int t = 0; t < trades.size(); t++) {
        first.putIfAbsent(trades.get(t).investorId(), t);
        last.put(trades.get(t).investorId(), t);
      }
      double sum = 0;
      int pairs = 0;
      for (Map.Entry<InvestorId, Integer> entry : first.entrySet()) {
        int a = entry.getValue();
        int b = Objects.requireNonNull(last.get(entry.getKey()));
        if (week(a) < 4 && week(b) >= 4) {
          for (int k = 0; k < Dimensions.HIDDEN_COUNT; k++) {
            sum += trait(a, Dimensions.HIDDEN + k) * trait(b, Dimensions.HIDDEN + k);
          }
          pairs++;
        }
      }
      return sum / pairs;
    }

    private long week(int t) {
      return ChronoUnit.WEEKS.between(
          Markets.MONDAY.atStartOfDay(),
          trades.get(t).executedAt().atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    private static int favourOf(Investor investor) {
      return Dimensions.OCCUPATION + Objects.requireNonNull(investor.occupation()).ordinal();
    }

    private Investor buyer(int t) {
      return Objects.requireNonNull(investors.get(trades.get(t).investorId()));
    }

    private double trait(int t, int dimension) {
      return universe.traits()[place(trades.get(t)) * Dimensions.PADDED + dimension];
    }

    private int place(Trade trade) {
      return Objects.requireNonNull(places.get(trade.securityId()));
    }
  }

  @Test
  void theRiskProfilesOfThePortraitOccur() {
    MarketPlan plan = Markets.plan(2_000, 1, 1, Strengths.standard());

    assertThat(Told.by(Markets.market(plan, 100)).investors)
        .extracting(Investor::riskProfile)
        .contains(RiskProfile.LOW, RiskProfile.MEDIUM, RiskProfile.HIGH);
  }
}
