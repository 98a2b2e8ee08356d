package io.bellwether.algorithms.bpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.bpr.BprHyperparameters.Negatives;
import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairSweepTest {

  private static final int FACTORS = 8;

  @Test
  void stepsAlongTheGradientOfTheObjective() {
    // Given: one investor who bought the first of two securities, so that the pair is certain
    float learningRate = 0.05f;
    float lambda = 0.3f;
    Deal deal = deal(2);
    int plus = deal.place(0);
    int minus = deal.place(1);
    SplittableRandom random = new SplittableRandom(4);
    float[] x = values(random, FACTORS);
    float[] y = values(random, 2 * FACTORS);
    float[] b = values(random, 2);
    float[][] before = {x.clone(), y.clone(), b.clone()};
    // When
    sweep(row(2, 0), learningRate, lambda, deal, x, y, b).visit(0, 0, draws());
    // Then: each parameter has moved by the rate times the slope, found by finite differences
    float[][] after = {x, y, b};
    for (int array = 0; array < after.length; array++) {
      for (int k = 0; k < after[array].length; k++) {
        double slope = slope(before, array, k, plus, minus, lambda);
        double moved = (after[array][k] - before[array][k]) / (double) learningRate;
        assertThat(moved).isCloseTo(slope, within(1e-4));
      }
    }
  }

  @Test
  void neverDrawsWhatTheInvestorHolds() {
    // Given: an investor who holds all of forty securities but one, and no preference yet
    int held = 39;
    float learningRate = 1e-3f;
    float[] b = new float[held + 1];
    Deal deal = deal(held + 1);
    CsrMatrix bought = row(held + 1, IntStream.range(0, held).toArray());
    // When
    sweep(bought, learningRate, 0f, deal, new float[FACTORS], new float[b.length * FACTORS], b)
        .visit(0, 0, draws());
    // Then: a step of half the rate up for everything held, and each as far down for the other
    for (int security = 0; security < held; security++) {
      float moved = b[deal.place(security)];
      assertThat(moved == 0 || Math.abs(moved - learningRate / 2) < 0.05 * learningRate).isTrue();
    }
    double total = 0;
    for (float bias : b) {
      total += bias;
    }
    assertThat(b[deal.place(held)]).isLessThan(-5 * learningRate);
    assertThat(total).isCloseTo(0, within(1e-6));
  }

  @Test
  void passesOverAnInvestorWhoHoldsEverything() {
    float[] b = new float[3];
    Deal deal = deal(3);

    sweep(row(3, 0, 1, 2), 0.1f, 0f, deal, new float[FACTORS], new float[3 * FACTORS], b)
        .visit(0, 0, draws());

    assertThat(b).containsOnly(0f);
  }

  /** Of ln sigma(s_plus - s_minus) - lambda / 2 (sum of squares of all parameters). */
  private static double slope(float[][] at, int array, int k, int plus, int minus, double lambda) {
    double h = 1e-5;
    double[][] moved = new double[at.length][];
    for (int other = 0; other < at.length; other++) {
      float[] values = at[other];
      moved[other] = IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
    moved[array][k] += h;
    double above = objective(moved, plus, minus, lambda);
    moved[array][k] -= 2 * h;
    return (above - objective(moved, plus, minus, lambda)) / (2 * h);
  }

  private static double objective(double[][] at, int plus, int minus, double lambda) {
    double[] x = at[0];
    double[] y = at[1];
    double[] b = at[2];
    double margin = b[plus] - b[minus];
    for (int k = 0; k < FACTORS; k++) {
      margin += x[k] * (y[plus * FACTORS + k] - y[minus * FACTORS + k]);
    }
    double squares =
        Arrays.stream(at).flatMapToDouble(Arrays::stream).map(value -> value * value).sum();
    return -Math.log1p(Math.exp(-margin)) - lambda / 2 * squares;
  }

  private static PairSweep sweep(
      CsrMatrix bought,
      float learningRate,
      float lambda,
      Deal deal,
      float[] x,
      float[] y,
      float[] b) {
    Schedule schedule = new Schedule(bought, StepWeights.of(Optional.empty(), bought), 1);
    schedule.write(deal, 1, 0, ForkJoinPool.commonPool());
    BprHyperparameters hyperparameters =
        new BprHyperparameters(
            FACTORS, 1, learningRate, lambda, Negatives.UNIFORM, Optional.empty(), 1);
    return new PairSweep(
        Kernels.chosen(),
        hyperparameters,
        schedule,
        NegativeDraws.uniform(deal.groupStarts()),
        x,
        y,
        b);
  }

  private static Deal deal(int securityCount) {
    return Deal.of(
        IntStream.range(0, securityCount).toArray(),
        securityCount,
        1,
        DrawStream.of(1, DrawStream.Use.GROUPS, 0));
  }

  private static DrawStream draws() {
    return DrawStream.of(1, DrawStream.Use.NEGATIVES, 0);
  }

  private static CsrMatrix row(int securityCount, int... securities) {
    return CsrMatrix.of(
        1,
        securityCount,
        new int[] {0, securities.length},
        securities,
        new float[securities.length]);
  }

  private static float[] values(SplittableRandom random, int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
