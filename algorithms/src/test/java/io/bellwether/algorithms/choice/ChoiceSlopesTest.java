package io.bellwether.algorithms.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The slopes are those of the bound, as differences of it in doubles show. */
class ChoiceSlopesTest {

  private static final int INVESTORS = 6;
  private static final int SECURITIES = 30;
  private static final int N = 8;
  private static final double STEP = 1e-4;

  private final SplittableRandom random = new SplittableRandom(5);
  private final ChoiceHyperparameters settings =
      new ChoiceHyperparameters(N, 1, 10, 100, 1, 0.7f, 1, 1, 0.05f, 0.4f, 1);
  private final CsrMatrix bought =
      CsrMatrix.fromTriples(
          INVESTORS,
          SECURITIES,
          random.ints(120, 0, INVESTORS).toArray(),
          IntStream.range(0, 120).map(at -> at % SECURITIES).toArray(),
          ones(120));
  private final SideFeatures none = SideFeatures.none(INVESTORS, SECURITIES);
  private final PlainBound bound = new PlainBound(settings, bought, none, N);
  private final float[] m = values(INVESTORS * N);
  private final float[] s = variances();
  private final float[] y = values(SECURITIES * N);
  private final float[] b = values(SECURITIES);

  @Test
  void slopesByTastesTraitsAndBiasesAreThoseOfTheBound() {
    // Given
    double[] tastes = doubles(m);
    double[] variances = doubles(s);
    double[] traits = doubles(y);
    double[] biases = doubles(b);
    int[] all = IntStream.range(0, SECURITIES).toArray();
    Offer offer = Offer.of(Kernels.scalar(), all, new float[SECURITIES], y, b, N);
    CsrMatrix weights = weights();
    InvestorStep step =
        new InvestorStep(settings, Kernels.scalar(), weights, none.investors(), m, s);
    // When
    InvestorStep.Batch batch =
        step.run(
            IntStream.range(0, INVESTORS).toArray(),
            offer,
            new float[0],
            y,
            ForkJoinPool.commonPool());
    SecuritySlopes slopes = new SecuritySlopes(Kernels.scalar(), N, SECURITIES);
    slopes.take(batch, all, offer.padded(), weights, y, ForkJoinPool.commonPool());
    // Then
    for (int at = 0; at < INVESTORS * N; at++) {
      double slope = slope(tastes, at, tastes, variances, traits, biases);
      assertThat((double) batch.slopes[at]).isCloseTo(slope, within(2e-3));
    }
    for (int at = 0; at < SECURITIES * N; at++) {
      double slope = slope(traits, at, tastes, variances, traits, biases);
      assertThat((double) slopes.byTraits()[at]).isCloseTo(slope, within(2e-3));
    }
    for (int at = 0; at < SECURITIES; at++) {
      double slope = slope(biases, at, tastes, variances, traits, biases);
      assertThat((double) slopes.byBiases()[at]).isCloseTo(slope, within(2e-3));
    }
  }

  @Test
  void aStepMovesEveryTasteUpTheBound() {
    double[] before = doubles(m);
    double[] variancesBefore = doubles(s);
    int[] all = IntStream.range(0, SECURITIES).toArray();
    Offer offer = Offer.of(Kernels.scalar(), all, new float[SECURITIES], y, b, N);

    new InvestorStep(settings, Kernels.scalar(), weights(), none.investors(), m, s)
        .run(
            IntStream.range(0, INVESTORS).toArray(),
            offer,
            new float[0],
            y,
            ForkJoinPool.commonPool());

    for (int u = 0; u < INVESTORS; u++) {
      assertThat(posterior(u, doubles(m), doubles(s)))
          .isGreaterThan(posterior(u, before, variancesBefore));
    }
  }

  /** The bound of one investor with its prior: what a step is to raise. */
  private double posterior(int u, double[] tastes, double[] variances) {
    double[] x = Arrays.copyOfRange(tastes, u * N, (u + 1) * N);
    double[] v = Arrays.copyOfRange(variances, u * N, (u + 1) * N);
    double value = bound.ofInvestor(u, x, v, doubles(y), doubles(b));
    double precision = settings.tastePrecision();
    for (int k = 0; k < N; k++) {
      value += (Math.log(v[k]) - precision * (x[k] * x[k] + v[k])) / 2;
    }
    return value;
  }

  private double slope(double[] changed, int at, double[] x, double[] s, double[] y, double[] b) {
    double before = changed[at];
    changed[at] = before + STEP;
    double above = total(x, s, y, b);
    changed[at] = before - STEP;
    double below = total(x, s, y, b);
    changed[at] = before;
    return (above - below) / (2 * STEP);
  }

  private double total(double[] x, double[] s, double[] y, double[] b) {
    double total = 0;
    for (int u = 0; u < INVESTORS; u++) {
      total +=
          bound.ofInvestor(
              u,
              Arrays.copyOfRange(x, u * N, (u + 1) * N),
              Arrays.copyOfRange(s, u * N, (u + 1) * N),
              y,
              b);
    }
    return total;
  }

  private CsrMatrix weights() {
    float[] values = new float[bought.nonZeroCount()];
    for (int at = 0; at < values.length; at++) {
      values[at] = settings.weightOf(bought.value(at));
    }
    return CsrMatrix.of(INVESTORS, SECURITIES, bought.rowStarts(), bought.columns(), values);
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }

  private float[] variances() {
    float[] values = new float[INVESTORS * N];
    for (int at = 0; at < values.length; at++) {
      values[at] = (float) random.nextDouble(0.1, 0.5);
    }
    return values;
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(at -> values[at]).toArray();
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return ones;
  }
}
