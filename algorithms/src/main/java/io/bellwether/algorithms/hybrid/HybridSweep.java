package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * Steps against the slopes of a loss l, tile by tile. For investor u, a security i bought and its
 * opponent j, with p = -dl/ds(u,i) and m = dl/ds(u,j):
 *
 * <pre>
 * dl/dx_u = m y_j - p y_i,   dl/dy_i = -p x_u,   dl/dy_j = m x_u
 * dl/de_f = F(u,f) dl/dx_u,  dl/dd_g = G(i,g) dl/dy_i + G(j,g) dl/dy_j
 * </pre>
 *
 * Identities step at once, all from their values before the sample; features at the end of a batch.
 * A bias is one more element of y, which every x has 1 in. Shapes: x investors x n, y places x n.
 */
final class HybridSweep {

  private final HybridHyperparameters hyperparameters;
  private final Steps steps;
  private final Kernels kernels;
  private final Schedule schedule;
  private final NegativeDraws negatives;
  private final RankWeights weights;
  private final Steps.Rows investors;
  private final FeatureEmbeddings features;
  private final PlacedSecurities securities;
  private final int n;

  HybridSweep(
      HybridHyperparameters hyperparameters,
      Steps steps,
      Kernels kernels,
      Schedule schedule,
      NegativeDraws negatives,
      RankWeights weights,
      Steps.Rows investors,
      FeatureEmbeddings features,
      PlacedSecurities securities) {
    this.hyperparameters = hyperparameters;
    this.steps = steps;
    this.kernels = kernels;
    this.schedule = schedule;
    this.negatives = negatives;
    this.weights = weights;
    this.investors = investors;
    this.features = features;
    this.securities = securities;
    this.n = investors.n;
  }

  /** Visits one of equal parts of a group of investors with a group of securities. */
  void visit(int investorGroup, int securityGroup, int part, int partCount, DrawStream draws) {
    securities.open(securityGroup);
    int first = schedule.groupStart(investorGroup);
    long size = schedule.groupStart(investorGroup + 1) - first;
    int last = first + (int) (size * (part + 1) / partCount);
    Tile tile = new Tile(investorGroup, securityGroup, draws);
    for (int turn = first + (int) (size * part / partCount); turn < last; turn++) {
      tile.visit(turn);
    }
    securities.close(securityGroup);
  }

  /** One part of one tile, with the vector of the investor whose turn it is. */
  private final class Tile {

    private final int investorGroup;
    private final int securityGroup;
    private final DrawStream draws;
    private final Opponents opponents;
    private final Positives positives;
    private final float[] x = new float[n];
    private final float[] fromFeatures = new float[n];
    private final float[] slope = new float[n];
    private final float[] slopes = new float[n];

    Tile(int investorGroup, int securityGroup, DrawStream draws) {
      this.investorGroup = investorGroup;
      this.securityGroup = securityGroup;
      this.draws = draws;
      this.opponents =
          new Opponents(
              kernels, hyperparameters.loss(), weights, negatives::draw, securities.y(), n);
      this.positives = new Positives(hyperparameters, schedule, opponents, draws);
    }

    void visit(int turn) {
      int from = schedule.visitStart(investorGroup, securityGroup, turn);
      int to = schedule.visitStart(investorGroup, securityGroup, turn + 1);
      if (from == to) {
        return;
      }
      int investor = schedule.investor(turn);
      begin(investor);
      for (int at = from; at < to; at++) {
        opponents.hold(schedule.place(at));
      }
      int visits = 0;
      for (int at = from; at < to; at++) {
        int chosen = positives.choose(at, from, to, x);
        visits += sample(investor, schedule.place(chosen), schedule.step(chosen));
      }
      for (int at = from; at < to; at++) {
        opponents.release(schedule.place(at));
      }
      if (visits > 0) {
        end(investor, visits);
      }
    }

    private void begin(int investor) {
      System.arraycopy(investors.values, investor * n, x, 0, n);
      if (!features.isEmpty()) {
        features.sumInto(investor, fromFeatures, 0);
        kernels.add(1f, fromFeatures, 0, x, 0, n);
        Arrays.fill(slopes, 0f);
      }
      x[hyperparameters.components()] = 1f;
    }

    private int sample(int investor, int plus, float weight) {
      int minus = opponents.find(x, plus, securityGroup, draws);
      if (minus < 0 || weight == 0) {
        return 0;
      }
      float p = weight * opponents.slope();
      float m = weight * opponents.otherSlope();
      Arrays.fill(slope, 0f);
      kernels.add(m, securities.y(), minus * n, slope, 0, n);
      kernels.add(-p, securities.y(), plus * n, slope, 0, n);
      slope[hyperparameters.components()] = 0f;
      securities.step(plus, -p, x);
      securities.step(minus, m, x);
      if (!features.isEmpty()) {
        kernels.add(1f, slope, 0, slopes, 0, n);
      }
      if (hyperparameters.investorIdentity()) {
        steps.step(1f, slope, 0, x, 0, investors, investor * n);
      }
      return 1;
    }

    private void end(int investor, int visits) {
      if (!features.isEmpty()) {
        features.collect(investorGroup, investor, slopes, 0, visits);
      }
      if (!hyperparameters.investorIdentity()) {
        return;
      }
      x[hyperparameters.components()] = 0f;
      if (!features.isEmpty()) {
        kernels.add(-1f, fromFeatures, 0, x, 0, n);
      }
      if (hyperparameters.investorPenalty() > 0) {
        float amount = hyperparameters.investorPenalty() * visits;
        steps.shrink(amount, x, 0, investors, investor * n);
      }
      System.arraycopy(x, 0, investors.values, investor * n, n);
    }
  }
}
