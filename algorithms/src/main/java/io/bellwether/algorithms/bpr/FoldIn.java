package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.descent.NegativeDraws;
import io.bellwether.algorithms.descent.Sigmoid;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.History;
import java.util.Arrays;

/**
 * Finds the vector of an investor from a history alone, the securities' factors held fixed: {@value
 * #PASSES} passes of the steps of {@link PairSweep} over the history, in x only, from x = 0. The
 * draws of securities not bought come from the seed and the history, so the same history gives the
 * same bits, whoever asks and whatever was asked before.
 *
 * <p>Steps fall from pass to pass, and there are few of them: more would learn a short history by
 * heart and rank what was not bought yet less well. Regularisation is taken once a pass, which
 * leaves x a plain sum over the history and what was drawn, with shares c and d:
 *
 * <pre>
 * a(p) = a0 / (1 + p / {@value #HALVED_AFTER}),  a0 = {@value #FIRST_STEP}
 * x    = sum over i of c_i y_i - sum over j of d_j y_j
 * </pre>
 *
 * <p>Immutable, safe for several threads.
 */
final class FoldIn {

  static final int PASSES = 8;

  /** Not the learning rate of the training, which may creep because it has many epochs. */
  private static final float FIRST_STEP = 0.1f;

  private static final float HALVED_AFTER = 4f;

  private static final int MOST_TRIES = 32;

  private final Kernels kernels;
  private final BprHyperparameters hyperparameters;
  private final int n;
  private final float[] y;
  private final float[] b;
  private final float[] steps;

  /** The securities that anybody bought, and how to draw a place among them. */
  private final int[] candidates;

  private final NegativeDraws negatives;

  private FoldIn(
      Kernels kernels,
      BprHyperparameters hyperparameters,
      float[] y,
      float[] b,
      float[] steps,
      int[] candidates,
      NegativeDraws negatives) {
    this.kernels = kernels;
    this.hyperparameters = hyperparameters;
    this.n = Kernels.padded(hyperparameters.factors());
    this.y = y;
    this.b = b;
    this.steps = steps;
    this.candidates = candidates;
    this.negatives = negatives;
  }

  /**
   * @param y securities x n
   * @param steps what the step of each security is multiplied by
   */
  static FoldIn of(
      Kernels kernels,
      BprHyperparameters hyperparameters,
      float[] y,
      float[] b,
      int[] buyerCounts,
      float[] steps) {
    int[] candidates = Deal.byPopularity(buyerCounts);
    int[] one = {0, candidates.length};
    NegativeDraws negatives =
        switch (hyperparameters.negatives()) {
          case UNIFORM -> NegativeDraws.uniform(one);
          case POPULARITY ->
              NegativeDraws.proportional(
                  one, Arrays.stream(candidates).map(security -> buyerCounts[security]).toArray());
        };
    return new FoldIn(kernels, hyperparameters, y, b, steps, candidates, negatives);
  }

  /**
   * @param x zeros, at least n; the vector is written here
   * @param shares length of the history, zeros; the shares are written here
   */
  void into(History history, float[] x, float[] shares) {
    long[] held = new long[(b.length >>> 6) + 1];
    long part = 0;
    for (int at = 0; at < history.size(); at++) {
      int security = history.security(at);
      held[security >>> 6] |= 1L << security;
      part = DrawStream.mix(part + security + 1);
    }
    DrawStream draws = DrawStream.of(hyperparameters.seed(), DrawStream.Use.FOLD_IN, part);
    for (int pass = 0; pass < PASSES; pass++) {
      float a = FIRST_STEP / (1 + pass / HALVED_AFTER);
      pass(history, a, held, draws, x, shares);
    }
  }

  private void pass(
      History history, float a, long[] held, DrawStream draws, float[] x, float[] shares) {
    float kept = 1f;
    for (int at = 0; at < history.size(); at++) {
      int plus = history.security(at);
      int minus = negative(held, draws);
      if (minus >= 0) {
        float step = a * steps[plus];
        float margin =
            kernels.dotDifference(x, 0, y, plus * n, minus * n, n) + (b[plus] - b[minus]);
        float g = step * Sigmoid.of(-margin);
        kernels.add(g, y, plus * n, x, 0, n);
        kernels.add(-g, y, minus * n, x, 0, n);
        shares[at] += g;
        kept *= Math.max(0f, 1 - step * hyperparameters.regularization());
      }
    }
    for (int k = 0; k < n; k++) {
      x[k] *= kept;
    }
    for (int at = 0; at < shares.length; at++) {
      shares[at] *= kept;
    }
  }

  /** A security that somebody bought and the history does not hold, -1 if none was found. */
  private int negative(long[] held, DrawStream draws) {
    if (candidates.length == 0) {
      return -1;
    }
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      int security = candidates[negatives.draw(draws, 0)];
      if ((held[security >>> 6] & (1L << security)) == 0) {
        return security;
      }
    }
    return -1;
  }
}
