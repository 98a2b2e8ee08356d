package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * BPR in plain double arithmetic, one pair after another, with the trainer's draws and order: what
 * it shares is the schedule, not the sums.
 */
final class PlainBpr {

  final double[] x;
  final double[] y;
  final double[] b;

  private final BprHyperparameters settings;
  private final CsrMatrix bought;
  private final int n;
  private final StepWeights weights;
  private final int[] buyerCounts;

  PlainBpr(BprHyperparameters settings, CsrMatrix bought, BprTraining begun) {
    this.settings = settings;
    this.bought = bought;
    this.n = Kernels.padded(settings.factors());
    this.weights = StepWeights.of(settings.weighting(), bought);
    this.buyerCounts = Deal.buyerCounts(bought);
    this.x = doubles(begun.investorFactors());
    this.y = doubles(begun.securityFactors());
    this.b = doubles(begun.biases());
  }

  void visitAll(int epoch) {
    int[] byPopularity = Deal.byPopularity(buyerCounts);
    int p = Schedule.groupCount(byPopularity.length);
    DrawStream dealing = DrawStream.of(settings.seed(), DrawStream.Use.GROUPS, epoch);
    Deal deal = Deal.of(byPopularity, buyerCounts.length, p, dealing);
    Schedule schedule = new Schedule(bought, weights, p);
    schedule.write(deal, settings.seed(), epoch, ForkJoinPool.commonPool());
    NegativeDraws negatives =
        switch (settings.negatives()) {
          case UNIFORM -> NegativeDraws.uniform(deal.groupStarts());
          case POPULARITY ->
              NegativeDraws.proportional(
                  deal.groupStarts(),
                  IntStream.range(0, deal.placeCount())
                      .map(place -> buyerCounts[deal.security(place)])
                      .toArray());
        };
    for (int round = 0; round < p; round++) {
      for (int w = 0; w < p; w++) {
        long part = ((long) epoch * p + round) * p + w;
        DrawStream draws = DrawStream.of(settings.seed(), DrawStream.Use.NEGATIVES, part);
        visitTile(w, (w + round) % p, deal, schedule, negatives, draws);
      }
    }
  }

  private void visitTile(
      int w, int g, Deal deal, Schedule schedule, NegativeDraws negatives, DrawStream draws) {
    for (int turn = schedule.groupStart(w); turn < schedule.groupStart(w + 1); turn++) {
      int investor = schedule.investor(turn);
      int to = schedule.visitStart(w, g, turn + 1);
      for (int at = schedule.visitStart(w, g, turn); at < to; at++) {
        int minus = deal.security(negatives.draw(draws, g));
        while (bought.contains(investor, minus)) {
          minus = deal.security(negatives.draw(draws, g));
        }
        step(schedule.step(at), investor, deal.security(schedule.place(at)), minus);
      }
    }
  }

  private void step(double weight, int investor, int plus, int minus) {
    double a = weight * settings.learningRate();
    double decay = a * settings.regularization();
    double margin = b[plus] - b[minus];
    for (int k = 0; k < n; k++) {
      margin += x[investor * n + k] * (y[plus * n + k] - y[minus * n + k]);
    }
    double g = a / (1 + Math.exp(margin));
    for (int k = 0; k < n; k++) {
      double xk = x[investor * n + k];
      double plusK = y[plus * n + k];
      double minusK = y[minus * n + k];
      x[investor * n + k] += g * (plusK - minusK) - decay * xk;
      y[plus * n + k] += g * xk - decay * plusK;
      y[minus * n + k] += -g * xk - decay * minusK;
    }
    b[plus] += g - decay * b[plus];
    b[minus] += -g - decay * b[minus];
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(at -> values[at]).toArray();
  }
}
