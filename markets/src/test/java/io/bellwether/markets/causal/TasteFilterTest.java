package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.contracts.event.Investor;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TasteFilterTest {

  @Test
  void whatIsBelievedGoesWithWhatIsTrue() {
    assertThat(new Watched(16, 1, Strengths.standard()).correlation()).isBetween(0.35, 0.9);
  }

  @Test
  void manyOrdersTellATasteThatStays() {
    Strengths steady = Strengths.standard().with(Strength.DRIFT, 0);

    assertThat(new Watched(16, 10, steady).correlation()).isBetween(0.85, 1.0);
  }

  @Test
  void theErrorsAreAsLargeAsBelieved() {
    // without attributes nobody is so keen that the clamp acts
    Strengths mild =
        Markets.nothing()
            .with(Strength.PRIVATE_TASTE, 1)
            .with(Strength.POPULARITY, 0.8)
            .with(Strength.HERDING, 0.2)
            .with(Strength.REPEATS, 0.2)
            .with(Strength.SALES, 0.02)
            .with(Strength.DRIFT, 0.1);
    Watched market = new Watched(16, 3, mild);

    assertThat(market.errors() / market.believedErrors()).isBetween(0.9, 1.1);
  }

  @Test
  void whereTheClampActsTheErrorsAreLargerThanBelievedButNotTwice() {
    Watched market = new Watched(16, 3, Strengths.standard());

    assertThat(market.errors() / market.believedErrors()).isBetween(1.2, 1.8);
  }

  @Test
  void ofATasteThatIsNewEveryPeriodOnlyThePresentOneIsTold() {
    // of six weeks the last two
    Watched restless = new Watched(6, 1, Strengths.standard().with(Strength.DRIFT, 1));
    Watched steady = new Watched(6, 1, Strengths.standard().with(Strength.DRIFT, 0));

    assertThat(restless.correlation()).isBetween(0.1, steady.correlation() - 0.1);
  }

  /** Beliefs and true tastes after some weeks. */
  private static final class Watched {

    private static final int INVESTORS = 600;
    private static final int[] ASKED = IntStream.range(0, INVESTORS / 2).map(n -> 2 * n).toArray();

    private final Belief[] beliefs;
    private final Tastes tastes;

    Watched(int weeks, double ordersAWeek, Strengths strengths) {
      MarketPlan plan = Markets.plan(INVESTORS, weeks, ordersAWeek, strengths);
      People people = new People(plan);
      Instant eve = Instant.parse("2021-07-11T00:00:00Z");
      List<Investor> investors =
          IntStream.range(0, INVESTORS).mapToObj(n -> people.investor(n, eve)).toList();
      Universe universe = new Universe(Markets.catalogue(300), plan);
      Simulation simulation = new Simulation(plan, universe, investors, Compute.standard());
      TasteFilter filter = new TasteFilter(plan, universe, simulation, ASKED, Compute.standard());
      for (int week = 0; week < weeks; week++) {
        filter.next(week);
      }
      this.beliefs = filter.beliefs();
      this.tastes = simulation.tastes();
    }

    /** Of all numbers of all tastes; they have mean 0 and variance 1. */
    double correlation() {
      double products = 0;
      double believed = 0;
      double truly = 0;
      for (int n = 0; n < ASKED.length; n++) {
        for (int k = 0; k < Dimensions.PRIVATE_COUNT; k++) {
          double truth = tastes.privately(ASKED[n], k);
          products += truth * beliefs[n].mean(k);
          believed += beliefs[n].mean(k) * beliefs[n].mean(k);
          truly += truth * truth;
        }
      }
      return products / Math.sqrt(believed * truly);
    }

    double errors() {
      double squares = 0;
      for (int n = 0; n < ASKED.length; n++) {
        for (int k = 0; k < Dimensions.PRIVATE_COUNT; k++) {
          double error = tastes.privately(ASKED[n], k) - beliefs[n].mean(k);
          squares += error * error;
        }
      }
      return squares;
    }

    double believedErrors() {
      double variances = 0;
      for (Belief belief : beliefs) {
        for (int k = 0; k < Dimensions.PRIVATE_COUNT; k++) {
          variances += belief.covariance(k, k);
        }
      }
      return variances;
    }
  }
}
