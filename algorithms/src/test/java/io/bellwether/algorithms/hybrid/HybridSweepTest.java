package io.bellwether.algorithms.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Optimiser;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HybridSweepTest {

  private static final int COMPONENTS = 7;
  private static final int N = 8;
  private static final float RATE = 0.05f;
  private static final CsrMatrix INVESTORS =
      CsrMatrix.of(1, 3, new int[] {0, 2}, new int[] {0, 2}, new float[] {1f, -0.5f});
  private static final CsrMatrix SECURITIES =
      CsrMatrix.of(
          2, 3, new int[] {0, 2, 4}, new int[] {0, 1, 1, 2}, new float[] {1f, 0.3f, 0.8f, 2f});

  private final Kernels kernels = Kernels.chosen();
  private final Steps steps = new AdagradSteps(RATE, kernels);
  private final SplittableRandom random = new SplittableRandom(4);
  private final Steps.Rows v = rows(1, false);
  private final Steps.Rows w = rows(2, true);
  private FeatureEmbeddings e = features(INVESTORS, 0, false);
  private FeatureEmbeddings d = features(SECURITIES, 0, true);

  @ParameterizedTest
  @EnumSource(Loss.class)
  void stepsAgainstTheSlopeOfTheLoss(Loss loss) {
    // Given: one investor who bought the first of two securities, so that the pair is certain
    float[][] before = {v.values.clone(), e.values().clone(), w.values.clone(), d.values().clone()};
    // When
    visit(settings(loss, 0, true));
    e.step();
    d.step();
    // Then: each embedding has moved as Adagrad does for the slope found by finite differences
    float[][] after = {v.values, e.values(), w.values, d.values()};
    for (int table = 0; table < after.length; table++) {
      for (int at = 0; at < after[table].length; at++) {
        // investors have no bias, whatever its element holds
        double slope = table < 2 && at % N == COMPONENTS ? 0 : slope(loss, before, table, at);
        double moved = after[table][at] - before[table][at];
        double squares = table == 3 ? squaresOfSecurityFeature(loss, before, at) : slope * slope;
        assertThat(moved).isCloseTo(-RATE * slope / Math.sqrt(1 + squares), within(2e-5));
      }
    }
  }

  @Test
  void drawsEveryEmbeddingOfASampleTowardsZero() {
    // Given: no slope, because the bought security stands far above the other
    e = features(INVESTORS, 0.5f, false);
    d = features(SECURITIES, 0.5f, true);
    v.values[0] = 100f;
    w.values[0] = 100f;
    w.values[N] = -100f;
    float[][] before = {v.values.clone(), e.values().clone(), w.values.clone(), d.values().clone()};
    // When: the search finds nothing
    visit(settings(Loss.WARP, 0.5f, true));
    e.step();
    d.step();
    // Then: no sample, and no penalty either
    assertNear(w.values, before[2]);
    assertNear(d.values(), before[3]);
    assertNear(e.values(), before[1]);
    // When: every sample counts
    visit(settings(Loss.BPR, 0.5f, true));
    e.step();
    d.step();
    // Then: shrunk by 1 / (1 + penalty rate), the slope being 0
    assertThat(v.values[0]).isCloseTo(100f / 1.025f, within(1e-3f));
    assertThat(w.values[0]).isCloseTo(100f / 1.025f, within(1e-3f));
    assertThat(e.values()[0]).isCloseTo(before[1][0] / 1.025f, within(1e-5f));
    // a feature of both securities rests on two samples' rows
    assertThat(d.values()[N]).isCloseTo(before[3][N] / 1.05f, within(1e-5f));
  }

  @Test
  void leavesIdentitiesAloneWhereThereAreNone() {
    float[] before = w.values.clone();

    visit(settings(Loss.BPR, 0.1f, false));

    assertThat(v.values).containsExactly(rowsOfSameSeed());
    assertNear(w.values, before);
  }

  private static void assertNear(float[] actual, float[] expected) {
    for (int at = 0; at < expected.length; at++) {
      assertThat(actual[at]).isCloseTo(expected[at], within(1e-6f));
    }
  }

  private float[] rowsOfSameSeed() {
    SplittableRandom again = new SplittableRandom(4);
    float[] values = new float[N];
    for (int k = 0; k < COMPONENTS; k++) {
      values[k] = (float) again.nextDouble(-0.3, 0.3);
    }
    return values;
  }

  /** Both securities share a feature: their slopes are squared one by one. */
  private static double squaresOfSecurityFeature(Loss loss, float[][] before, int at) {
    double sum = 0;
    for (int security = 0; security < 2; security++) {
      double g = SECURITIES.get(security, at / N) * slope(loss, before, 2, security * N + at % N);
      sum += g * g;
    }
    return sum;
  }

  private void visit(HybridHyperparameters settings) {
    CsrMatrix bought = CsrMatrix.of(1, 2, new int[] {0, 1}, new int[] {0}, new float[] {1f});
    Deal deal = Deal.of(new int[] {0, 1}, 2, 1, DrawStream.of(1, DrawStream.Use.GROUPS, 0));
    Schedule schedule = new Schedule(bought, StepWeights.even(), 1);
    schedule.write(deal, 1, 0, ForkJoinPool.commonPool());
    PlacedSecurities placed = new PlacedSecurities(settings, steps, kernels, deal, w, d);
    new HybridSweep(
            settings,
            steps,
            kernels,
            schedule,
            NegativeDraws.uniform(deal.groupStarts()),
            new RankWeights(2, 5),
            v,
            e,
            placed)
        .visit(0, 0, 0, 1, DrawStream.of(1, DrawStream.Use.NEGATIVES, 0));
    placed.unload();
  }

  private static HybridHyperparameters settings(Loss loss, float penalty, boolean identity) {
    return new HybridHyperparameters(
        COMPONENTS,
        loss,
        Optimiser.ADAGRAD,
        RATE,
        1,
        5,
        1,
        1,
        penalty,
        penalty,
        identity,
        identity,
        false,
        1);
  }

  private static double slope(Loss loss, float[][] at, int table, int index) {
    double h = 1e-4;
    double[][] moved = new double[at.length][];
    for (int other = 0; other < at.length; other++) {
      moved[other] = new double[at[other].length];
      for (int k = 0; k < moved[other].length; k++) {
        moved[other][k] = at[other][k];
      }
    }
    moved[table][index] += h;
    double above = loss(loss, moved);
    moved[table][index] -= 2 * h;
    return (above - loss(loss, moved)) / (2 * h);
  }

  private static double loss(Loss loss, double[][] at) {
    double[] x = whole(INVESTORS, 0, at[0], at[1]);
    x[COMPONENTS] = 1;
    double own = product(x, whole(SECURITIES, 0, at[2], at[3]));
    double other = product(x, whole(SECURITIES, 1, at[2], at[3]));
    return switch (loss) {
      case WARP, KOS_WARP -> Math.max(0, 1 - own + other);
      case BPR -> Math.log1p(Math.exp(other - own));
      case LOGISTIC -> Math.log1p(Math.exp(-own)) + Math.log1p(Math.exp(other));
    };
  }

  private static double[] whole(CsrMatrix features, int row, double[] own, double[] embedded) {
    double[] sum = new double[N];
    for (int k = 0; k < N; k++) {
      sum[k] = own[row * N + k];
      for (int at = features.rowStart(row); at < features.rowEnd(row); at++) {
        sum[k] += features.value(at) * embedded[features.column(at) * N + k];
      }
    }
    return sum;
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < N; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  private Steps.Rows rows(int count, boolean biases) {
    Steps.Rows rows = steps.rows(count, N);
    fill(rows.values, biases);
    return rows;
  }

  private FeatureEmbeddings features(CsrMatrix matrix, float penalty, boolean biases) {
    FeatureEmbeddings embeddings = new FeatureEmbeddings(matrix, penalty, steps, kernels, N, 1);
    fill(embeddings.values(), biases);
    return embeddings;
  }

  private void fill(float[] values, boolean biases) {
    for (int at = 0; at < values.length; at++) {
      if (at % N < COMPONENTS || biases) {
        values[at] = (float) random.nextDouble(-0.3, 0.3);
      }
    }
  }
}
