package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.StepWeights;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.parallel.Blocks;

/**
 * The factors of one training between its epochs. Shapes: x investors x n, y securities x n, b
 * securities; n is the number of factors with its padding, which stays 0. A security that nobody
 * bought keeps zeros.
 */
final class BprTraining {

  private final BprHyperparameters hyperparameters;
  private final Compute compute;
  private final CsrMatrix bought;
  private final StepWeights steps;
  private final int[] buyerCounts;
  private final int[] byPopularity;
  private final int groupCount;
  private final Schedule schedule;
  private final int n;
  private final float[] x;
  private final float[] y;
  private final float[] b;

  BprTraining(BprHyperparameters hyperparameters, Compute compute, CsrMatrix bought) {
    this.hyperparameters = hyperparameters;
    this.compute = compute;
    this.bought = bought;
    this.steps = StepWeights.of(hyperparameters.weighting(), bought);
    this.buyerCounts = Deal.buyerCounts(bought);
    this.byPopularity = Deal.byPopularity(buyerCounts);
    this.groupCount = Schedule.groupCount(byPopularity.length);
    this.schedule = new Schedule(bought, steps, groupCount);
    this.n = Kernels.padded(hyperparameters.factors());
    this.x = new float[Math.multiplyExact(bought.rowCount(), n)];
    this.y = new float[Math.multiplyExact(bought.columnCount(), n)];
    this.b = new float[bought.columnCount()];
    Blocks.run(
        bought.rowCount(),
        compute.pool(),
        (from, to) -> {
          for (int investor = from; investor < to; investor++) {
            begin(x, investor, DrawStream.Use.INVESTOR_FACTORS);
          }
        });
    for (int security : byPopularity) {
      begin(y, security, DrawStream.Use.SECURITY_FACTORS);
    }
  }

  /** One epoch. */
  void visitAll(int epoch, Progress progress) {
    long seed = hyperparameters.seed();
    Deal deal =
        Deal.of(
            byPopularity,
            buyerCounts.length,
            groupCount,
            DrawStream.of(seed, DrawStream.Use.GROUPS, epoch));
    schedule.write(deal, seed, epoch, compute.pool());
    // a group's rows lie together while it is visited: no cache line is shared between threads,
    // and a group stays in a core's own cache
    float[] placedY = new float[Math.multiplyExact(deal.placeCount(), n)];
    float[] placedB = new float[deal.placeCount()];
    for (int place = 0; place < deal.placeCount(); place++) {
      System.arraycopy(y, deal.security(place) * n, placedY, place * n, n);
      placedB[place] = b[deal.security(place)];
    }
    PairSweep sweep =
        new PairSweep(
            compute.kernels(), hyperparameters, schedule, negatives(deal), x, placedY, placedB);
    for (int round = 0; round < groupCount; round++) {
      visitTiles(sweep, epoch, round, progress);
    }
    for (int place = 0; place < deal.placeCount(); place++) {
      System.arraycopy(placedY, place * n, y, deal.security(place) * n, n);
      b[deal.security(place)] = placedB[place];
    }
  }

  /** Whether every factor that a model would keep is a number; one bad x soon spoils some y. */
  boolean isFinite() {
    float sum = 0;
    for (float value : y) {
      sum += value * 0f;
    }
    for (float value : b) {
      sum += value * 0f;
    }
    // anything not finite times 0 is NaN, and stays so in a sum
    return sum == 0;
  }

  BprModel model() {
    BprParameters learned = new BprParameters(buyerCounts, steps.meanBySecurity(bought), y, b);
    return new BprModel(hyperparameters, learned, compute.kernels());
  }

  /** Investors x n; not to be written. A model does without them. */
  float[] investorFactors() {
    return x;
  }

  /** Securities x n; not to be written. */
  float[] securityFactors() {
    return y;
  }

  /** By security; not to be written. */
  float[] biases() {
    return b;
  }

  private void visitTiles(PairSweep sweep, int epoch, int round, Progress progress) {
    Blocks.run(
        groupCount,
        compute.pool(),
        (from, to) -> {
          for (int group = from; group < to; group++) {
            progress.stopIfCancelled();
            long part = ((long) epoch * groupCount + round) * groupCount + group;
            sweep.visit(
                group,
                (group + round) % groupCount,
                DrawStream.of(hyperparameters.seed(), DrawStream.Use.NEGATIVES, part));
          }
        });
  }

  private NegativeDraws negatives(Deal deal) {
    return switch (hyperparameters.negatives()) {
      case UNIFORM -> NegativeDraws.uniform(deal.groupStarts());
      case POPULARITY -> {
        int[] weights = new int[deal.placeCount()];
        for (int place = 0; place < weights.length; place++) {
          weights[place] = buyerCounts[deal.security(place)];
        }
        yield NegativeDraws.proportional(deal.groupStarts(), weights);
      }
    };
  }

  /** Even draws around 0, so small that the first slopes are about a half. */
  private void begin(float[] rows, int row, DrawStream.Use use) {
    DrawStream draws = DrawStream.of(hyperparameters.seed(), use, row);
    for (int k = 0; k < hyperparameters.factors(); k++) {
      rows[row * n + k] = (float) ((draws.unit() - 0.5) / hyperparameters.factors());
    }
  }
}
