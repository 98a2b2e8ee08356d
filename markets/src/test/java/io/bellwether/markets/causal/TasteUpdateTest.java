package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.contracts.event.Investor;
import io.bellwether.markets.causal.TastePosterior.Order;
import io.bellwether.markets.draw.Draws;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A market of 60 securities, where Bayes' rule can be worked out by brute force. */
class TasteUpdateTest {

  private static final int N = Dimensions.PRIVATE_COUNT;
  private static final int SECURITIES = 60;

  /** Two of one week, one of what was held, one beside what was sold that week, two others. */
  private static final List<Order> ORDERS =
      List.of(
          new Order(7, 0, List.of()),
          new Order(11, 0, List.of(7)),
          new Order(23, 4, List.of()),
          new Order(7, 0, List.of(3, 40)),
          new Order(51, 0, List.of()),
          new Order(30, 0, List.of()));

  @Test
  void theBeliefIsThatOfBruteForce() {
    Case one = new Case(1, 0.2);

    Belief belief = one.after(Belief.ofAnybody(), ORDERS);
    Belief brute = one.byImportance(Belief.ofAnybody(), ORDERS);

    for (int row = 0; row < N; row++) {
      assertThat(belief.mean(row)).isCloseTo(brute.mean(row), within(0.1));
      for (int column = 0; column < N; column++) {
        assertThat(belief.covariance(row, column))
            .isCloseTo(brute.covariance(row, column), within(0.1));
      }
    }
  }

  @Test
  void itLearnsFromAnyPriorBelief() {
    Case one = new Case(1, 0.2);
    Belief first = one.after(Belief.ofAnybody(), ORDERS).drifted(0.1);

    Belief belief = one.after(first, ORDERS);
    Belief brute = one.byImportance(first, ORDERS);

    for (int k = 0; k < N; k++) {
      assertThat(belief.mean(k)).isCloseTo(brute.mean(k), within(0.1));
    }
  }

  @Test
  void theNewMeanIsTheMostProbableTaste() {
    Case one = new Case(1, 0.2);
    Belief prior = Belief.ofAnybody();
    Belief belief = one.after(prior, ORDERS);
    double[] mean = means(belief);
    double best = one.logPosterior(mean, prior, ORDERS);

    for (int k = 0; k < N; k++) {
      for (double step : new double[] {-0.05, 0.05}) {
        double[] other = mean.clone();
        other[k] += step;
        assertThat(one.logPosterior(other, prior, ORDERS)).isLessThan(best);
      }
    }
  }

  @Test
  void withStrongTastesTheClampLeavesItNearBruteForce() {
    Case one = new Case(2, 0.2);

    Belief belief = one.after(Belief.ofAnybody(), ORDERS);
    Belief brute = one.byImportance(Belief.ofAnybody(), ORDERS);

    for (int k = 0; k < N; k++) {
      assertThat(belief.mean(k)).isCloseTo(brute.mean(k), within(0.3));
    }
  }

  @Test
  void whatIsAlwaysBoughtAgainOutOfHabitSaysNothing() {
    Belief belief = new Case(2, 1).after(Belief.ofAnybody(), List.of(new Order(23, 4, List.of())));

    assertThat(means(belief)).containsOnly(0);
    assertThat(belief.covariance(2, 2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aRepeatSaysLessThanAFirstPurchase() {
    Case one = new Case(2, 0.2);
    Belief repeat = one.after(Belief.ofAnybody(), List.of(new Order(23, 4, List.of())));
    Belief first = one.after(Belief.ofAnybody(), List.of(new Order(23, 0, List.of())));

    assertThat(length(repeat)).isPositive().isLessThan(0.9 * length(first));
  }

  @Test
  void noOrdersAndNoPrivateTasteLeaveTheBelief() {
    Belief prior = Belief.ofAnybody();
    Belief belief = new Case(0, 0.2).after(prior, ORDERS);

    assertThat(new Case(2, 0.2).after(prior, List.of())).isSameAs(prior);
    assertThat(means(belief)).containsOnly(0);
    assertThat(belief.covariance(2, 2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatIsOrderedWhenAlmostNothingIsLeftLeavesABelief() {
    List<Integer> all = IntStream.range(0, SECURITIES).boxed().toList();
    List<Order> orders =
        IntStream.range(6, SECURITIES).mapToObj(i -> new Order(i, 0, all.subList(0, i))).toList();

    Belief belief = new Case(5, 0.2).after(Belief.ofAnybody(), orders);

    for (int k = 0; k < N; k++) {
      assertThat(belief.mean(k)).isBetween(-5.0, 5.0);
      assertThat(belief.covariance(k, k)).isBetween(0.001, 1.001);
    }
  }

  @Test
  void scalarKernelsGiveTheSameBits() {
    Case one = new Case(2, 0.2);

    assertThat(means(one.after(Kernels.scalar(), Belief.ofAnybody(), ORDERS)))
        .isEqualTo(means(one.after(Belief.ofAnybody(), ORDERS)));
  }

  private static double[] means(Belief belief) {
    double[] means = new double[N];
    for (int k = 0; k < N; k++) {
      means[k] = belief.mean(k);
    }
    return means;
  }

  private static double length(Belief belief) {
    double squares = 0;
    for (double mean : means(belief)) {
      squares += mean * mean;
    }
    return Math.sqrt(squares);
  }

  /** One investor, and the law in plain words. */
  private static final class Case {

    private final double repeats;
    private final Tastes tastes;
    private final float[] traits;
    private final float[] attributes = new float[Dimensions.PADDED];
    private final double[] weights = new double[SECURITIES];

    Case(double privateTaste, double repeats) {
      MarketPlan plan =
          Markets.plan(1, 4, 1, Strengths.standard().with(Strength.PRIVATE_TASTE, privateTaste));
      this.repeats = repeats;
      Universe universe = new Universe(Markets.catalogue(SECURITIES), plan);
      this.traits = universe.traits();
      Investor investor = new People(plan).investor(0, Instant.parse("2021-07-11T00:00:00Z"));
      this.tastes = new Tastes(plan, List.of(investor));
      tastes.attributesInto(investor, attributes, 0);
      for (int i = 0; i < SECURITIES; i++) {
        // one is not on sale
        weights[i] = i == 5 ? 0 : StrictMath.exp(universe.popularity()[i]);
      }
    }

    Belief after(Belief before, List<Order> orders) {
      return after(Kernels.chosen(), before, orders);
    }

    Belief after(Kernels kernels, Belief before, List<Order> orders) {
      return new TasteUpdate(new TasteLaw(kernels, tastes, traits, repeats))
          .after(before, attributes, weights, orders);
    }

    /** Tastes drawn from the prior, each counted by how probable it makes the orders. */
    Belief byImportance(Belief prior, List<Order> orders) {
      int count = 200_000;
      Draws draws = Draws.at(3, 4);
      float[] normals = new float[count * N];
      for (int at = 0; at < normals.length; at++) {
        normals[at] = (float) draws.normal();
      }
      float[] drawn = prior.draws(normals);
      double sum = 0;
      double[] mean = new double[N];
      double[] second = new double[N * N];
      double[] z = new double[N];
      for (int at = 0; at < drawn.length; at += N) {
        for (int k = 0; k < N; k++) {
          z[k] = drawn[at + k];
        }
        double weight = StrictMath.exp(logLikelihood(z, orders) + 25);
        sum += weight;
        for (int row = 0; row < N; row++) {
          mean[row] += weight * z[row];
          for (int column = 0; column < N; column++) {
            second[row * N + column] += weight * z[row] * z[column];
          }
        }
      }
      for (int row = 0; row < N; row++) {
        mean[row] /= sum;
      }
      for (int row = 0; row < N; row++) {
        for (int column = 0; column < N; column++) {
          second[row * N + column] = second[row * N + column] / sum - mean[row] * mean[column];
        }
      }
      return new Belief(mean, second);
    }

    /** For a prior of independent numbers. */
    double logPosterior(double[] z, Belief prior, List<Order> orders) {
      double value = logLikelihood(z, orders);
      for (int k = 0; k < N; k++) {
        value -= (z[k] - prior.mean(k)) * (z[k] - prior.mean(k)) / prior.covariance(k, k) / 2;
      }
      return value;
    }

    private double logLikelihood(double[] z, List<Order> orders) {
      double value = 0;
      double[] keenness = new double[SECURITIES];
      for (int i = 0; i < SECURITIES; i++) {
        double x = 0;
        for (int k = 0; k < Dimensions.PADDED; k++) {
          double own = k < N ? tastes.privateScale() * z[k] : 0;
          x += (attributes[k] + own) * traits[i * Dimensions.PADDED + k];
        }
        keenness[i] = weights[i] * Keenness.of((float) x);
      }
      for (Order order : orders) {
        double sum = 0;
        for (int i = 0; i < SECURITIES; i++) {
          sum += order.earlier().contains(i) ? 0 : keenness[i];
        }
        double byTaste = keenness[order.security()] / sum;
        value +=
            StrictMath.log(
                order.held() == 0 ? byTaste : (1 - repeats) * byTaste + repeats / order.held());
      }
      return value;
    }
  }
}
