package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Schedule;
import io.bellwether.algorithms.descent.Sigmoid;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.Arrays;

/**
 * Steps along the gradient of BPR-OPT for one epoch, tile by tile. For investor u, a security i
 * bought and a drawn one j not bought, with step a:
 *
 * <pre>
 * g    = a sigma(-(x_u . (y_i - y_j) + b_i - b_j))
 * x_u += g (y_i - y_j) - a lambda x_u
 * y_i += g x_u - a lambda y_i,    b_i += g - a lambda b_i
 * y_j -= g x_u + a lambda y_j,    b_j -= g + a lambda b_j
 * </pre>
 *
 * Shapes: x investors x n, y places x n, b places; n is the number of factors with its padding.
 *
 * @see "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR, UAI 2009, figure 4, LearnBPR"
 */
final class PairSweep {

  /** An investor who holds nearly all of a group is passed over rather than waited for. */
  private static final int MOST_TRIES = 32;

  private final Kernels kernels;
  private final BprHyperparameters hyperparameters;
  private final Schedule schedule;
  private final NegativeDraws negatives;
  private final int n;
  private final float[] x;
  private final float[] y;
  private final float[] b;

  /** The investor last seen to hold the security at a place. */
  private final int[] holders;

  PairSweep(
      Kernels kernels,
      BprHyperparameters hyperparameters,
      Schedule schedule,
      NegativeDraws negatives,
      float[] x,
      float[] y,
      float[] b) {
    this.kernels = kernels;
    this.hyperparameters = hyperparameters;
    this.schedule = schedule;
    this.negatives = negatives;
    this.n = Kernels.padded(hyperparameters.factors());
    this.x = x;
    this.y = y;
    this.b = b;
    this.holders = new int[b.length];
    Arrays.fill(holders, -1);
  }

  /** Visits every interaction of a group of investors with a group of securities. */
  void visit(int investorGroup, int securityGroup, DrawStream draws) {
    int last = schedule.groupStart(investorGroup + 1);
    int from =
        schedule.visitStart(investorGroup, securityGroup, schedule.groupStart(investorGroup));
    for (int turn = schedule.groupStart(investorGroup); turn < last; turn++) {
      int to = schedule.visitStart(investorGroup, securityGroup, turn + 1);
      visitInvestor(schedule.investor(turn), from, to, securityGroup, draws);
      from = to;
    }
  }

  private void visitInvestor(int investor, int from, int to, int group, DrawStream draws) {
    for (int at = from; at < to; at++) {
      holders[schedule.place(at)] = investor;
    }
    for (int at = from; at < to; at++) {
      int minus = negative(investor, group, draws);
      if (minus >= 0) {
        float a = schedule.step(at) * hyperparameters.learningRate();
        step(a, investor, schedule.place(at), minus);
      }
    }
  }

  /** A place of the group whose security the investor does not hold, -1 if none was found. */
  private int negative(int investor, int group, DrawStream draws) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      int place = negatives.draw(draws, group);
      if (holders[place] != investor) {
        return place;
      }
    }
    return -1;
  }

  private void step(float a, int investor, int plus, int minus) {
    int xAt = investor * n;
    int plusAt = plus * n;
    int minusAt = minus * n;
    float margin = kernels.dotDifference(x, xAt, y, plusAt, minusAt, n) + (b[plus] - b[minus]);
    float g = a * Sigmoid.of(-margin);
    float decay = a * hyperparameters.regularization();
    kernels.pairStep(g, decay, x, xAt, y, plusAt, minusAt, n);
    b[plus] += g - decay * b[plus];
    b[minus] -= g + decay * b[minus];
  }
}
