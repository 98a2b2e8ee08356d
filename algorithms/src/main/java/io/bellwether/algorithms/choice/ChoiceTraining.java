package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.parallel.Blocks;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One training between its batches. Shapes: m, s investors x n; t, y securities x n; a investor
 * features x n; effects of security features x n; b securities.
 */
final class ChoiceTraining {

  /** Of the log of a popularity: wide, so that only its sum is held. */
  private static final float BIAS_DEVIATION = 3;

  private static final float LEAST_RATE = 0.02f;

  private final ChoiceHyperparameters hyperparameters;
  private final Compute compute;
  private final SideFeatures features;
  private final CsrMatrix weights;
  private final int n;
  private final FeatureSums sums;
  private final int[] buyerCounts;
  private final int[] active;
  private final OfferedSecurities offered;
  private final float[] m;
  private final float[] s;
  private final float[] a;
  private final float[] b;
  private final float[] effects;
  private final float[] t;
  private final float[] y;
  private final Adam stepA;
  private final Adam stepB;
  private final Adam stepEffects;
  private final Adam stepT;
  private final InvestorStep investorStep;
  private final SecuritySlopes slopes;

  ChoiceTraining(
      ChoiceHyperparameters hyperparameters,
      Compute compute,
      CsrMatrix bought,
      SideFeatures features) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
    this.features = features;
    this.weights = weights(bought, hyperparameters);
    this.n = Kernels.padded(hyperparameters.factors());
    this.sums = new FeatureSums(compute.kernels(), n);
    this.buyerCounts = new int[bought.columnCount()];
    Arrays.stream(bought.columns()).forEach(security -> buyerCounts[security]++);
    this.active =
        IntStream.range(0, bought.rowCount()).filter(u -> bought.rowLength(u) > 0).toArray();
    this.offered =
        OfferedSecurities.of(
            buyerCounts, hyperparameters.headSecurities(), hyperparameters.tailSecurities());
    this.m = new float[Math.multiplyExact(bought.rowCount(), n)];
    this.s = new float[m.length];
    Arrays.fill(s, 1 / hyperparameters.tastePrecision());
    ChoiceStart start = new ChoiceStart(hyperparameters, n, buyerCounts);
    this.a = start.investorEffects(features.investors().columnCount());
    this.effects = start.securityEffects(features.securities().columnCount());
    this.t = start.traits();
    this.b = start.biases();
    this.y = new float[t.length];
    float deviation = hyperparameters.featureDeviation();
    this.stepA = new Adam(a, deviation);
    this.stepB = new Adam(b, BIAS_DEVIATION);
    this.stepEffects = new Adam(effects, deviation);
    this.stepT = new Adam(t, hyperparameters.traitDeviation());
    this.investorStep =
        new InvestorStep(hyperparameters, compute.kernels(), weights, features.investors(), m, s);
    this.slopes = new SecuritySlopes(compute.kernels(), n, bought.columnCount());
  }

  private static CsrMatrix weights(CsrMatrix bought, ChoiceHyperparameters hyperparameters) {
    float[] values = new float[bought.nonZeroCount()];
    for (int at = 0; at < values.length; at++) {
      values[at] = hyperparameters.weightOf(bought.value(at));
    }
    return CsrMatrix.of(
        bought.rowCount(), bought.columnCount(), bought.rowStarts(), bought.columns(), values);
  }

  /** One epoch: every investor with a purchase once, in an order of its own. */
  void visitAll(int epoch, Progress progress) {
    long seed = Draws.bits(hyperparameters.seed(), epoch);
    int[] order = shuffled(seed);
    int size = hyperparameters.batchInvestors();
    float left = 1 - (float) epoch / hyperparameters.epochs();
    float rate = hyperparameters.learningRate() * (LEAST_RATE + (1 - LEAST_RATE) * left);
    for (int from = 0; from < order.length; from += size) {
      progress.stopIfCancelled();
      int[] investors = Arrays.copyOfRange(order, from, Math.min(order.length, from + size));
      // in ascending order the rows that a batch reads lie one after the other
      Arrays.sort(investors);
      visit(investors, rate, Draws.bits(seed, from));
    }
  }

  private void visit(int[] investors, float rate, long seed) {
    sumTraits();
    int[] securities = offered.drawn(seed);
    Offer offer = Offer.of(compute.kernels(), securities, offered.logWeights(), y, b, n);
    InvestorStep.Batch batch = investorStep.run(investors, offer, a, y, compute.pool());
    slopes.take(batch, securities, offer.padded(), weights, y, compute.pool());

    float share = (float) investors.length / active.length;
    float[] byA = new float[a.length];
    for (int place = 0; place < investors.length; place++) {
      FeatureRow row = FeatureRow.ofRow(features.investors(), investors[place]);
      sums.addGradient(row, batch.slopes, place * n, byA);
    }
    float[] byEffects = new float[effects.length];
    for (int i = 0; i < buyerCounts.length; i++) {
      if (buyerCounts[i] > 0) {
        sums.addGradient(
            FeatureRow.ofRow(features.securities(), i), slopes.byTraits(), i * n, byEffects);
      }
    }
    stepA.step(byA, rate, share, compute.pool());
    stepEffects.step(byEffects, rate, share, compute.pool());
    stepT.step(slopes.byTraits(), rate, share, compute.pool());
    stepB.step(slopes.byBiases(), rate, share, compute.pool());
  }

  /** y = t + G effects. */
  private void sumTraits() {
    Blocks.run(
        buyerCounts.length,
        compute.pool(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            System.arraycopy(t, i * n, y, i * n, n);
            sums.add(FeatureRow.ofRow(features.securities(), i), effects, y, i * n);
          }
        });
  }

  /** Those with a purchase, in random order; places of equal keys by number. */
  private int[] shuffled(long seed) {
    long[] keys = new long[active.length];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = (Draws.bits(seed, -1L - at) & 0xFFFF_FFFF_0000_0000L) | at;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> active[(int) key]).toArray();
  }

  /** Whether every number of the model is finite. */
  boolean isFinite() {
    float sum = 0;
    for (float[] values : new float[][] {a, b, effects, t, m}) {
      for (float value : values) {
        // anything not finite times 0 is NaN, and stays so in a sum
        sum += value * 0f;
      }
    }
    return sum == 0;
  }

  ChoiceModel model() {
    sumTraits();
    return new ChoiceModel(
        hyperparameters,
        new ChoiceParameters(
            buyerCounts, a, effects, y, ChoiceStart.withNewListings(b, buyerCounts)),
        compute.kernels());
  }
}
