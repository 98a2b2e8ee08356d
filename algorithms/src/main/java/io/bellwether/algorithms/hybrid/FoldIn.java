package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.History;
import java.util.Arrays;

/**
 * Finds the vector of an investor from features and a history, the securities held fixed. Whatever
 * the loss of the training, it goes down the pairwise one, which was measured to rank better from
 * few purchases than the search of WARP, from the sum x0 of the features:
 *
 * <pre>
 * sum over i of the history of -ln sigma(s(i) - s(j)) + {@value #PENALTY} / 2 |x - x0|^2
 * </pre>
 *
 * with j drawn evenly from what was bought by others; {@value #PASSES} passes of Adagrad, the
 * penalty taken once a pass. The draws come from the seed and the history, so the same history
 * gives the same bits, whoever asks and whatever was asked before.
 *
 * <p>Immutable, safe for several threads.
 */
final class FoldIn {

  static final int PASSES = 20;

  /** Not the learning rate of the training, which has more epochs to creep in. */
  static final float RATE = 0.05f;

  /** For each purchase of the history. */
  static final float PENALTY = 0.03f;

  private final HybridHyperparameters hyperparameters;
  private final Kernels kernels;
  private final Steps steps;
  private final float[] y;
  private final int n;
  private final int[] bought;

  /**
   * @param y whole vectors, securities x n, biases in them
   */
  FoldIn(
      HybridHyperparameters hyperparameters,
      HybridEmbeddings embeddings,
      float[] y,
      Kernels kernels) {
    this.hyperparameters = hyperparameters;
    this.kernels = kernels;
    this.steps = new AdagradSteps(RATE, kernels);
    this.y = y;
    this.n = embeddings.rowLength();
    this.bought = embeddings.bought();
  }

  /**
   * @param x the sum of the features, and 1 in the element of the biases; becomes the vector
   * @param shares history x n, zeros: what the steps for each purchase moved x by is added; or
   *     empty
   */
  void into(History history, float[] x, float[] shares) {
    if (history.isEmpty() || bought.length == 0 || !hyperparameters.investorIdentity()) {
      return;
    }
    new Descent(history, x, shares).run();
  }

  /** One history on its way down. */
  private final class Descent {

    private final History history;
    private final float[] x;
    private final float[] x0;
    private final float[] shares;
    private final Opponents opponents;
    private final DrawStream draws;
    private final Steps.Rows state = steps.rows(1, n);
    private final float[] slope = new float[n];

    Descent(History history, float[] x, float[] shares) {
      this.history = history;
      this.x = x;
      this.x0 = x.clone();
      this.shares = shares;
      this.opponents =
          new Opponents(
              kernels,
              HybridHyperparameters.Loss.BPR,
              new RankWeights(1, 1),
              (stream, group) -> bought[stream.below(bought.length)],
              y,
              n);
      long part = 0;
      for (int at = 0; at < history.size(); at++) {
        opponents.hold(history.security(at));
        part = DrawStream.mix(part + history.security(at) + 1);
      }
      this.draws = DrawStream.of(hyperparameters.seed(), DrawStream.Use.FOLD_IN, part);
    }

    void run() {
      for (int pass = 0; pass < PASSES; pass++) {
        for (int at = 0; at < history.size(); at++) {
          step(at);
        }
        shrink();
      }
    }

    private void step(int at) {
      int plus = history.security(at);
      if (kernels.dot(y, plus * n, y, plus * n, n) == 0) {
        // nothing is known of it, so nothing follows from its purchase
        return;
      }
      int minus = opponents.find(x, plus, 0, draws);
      if (minus < 0) {
        return;
      }
      float g = opponents.slope();
      Arrays.fill(slope, 0f);
      kernels.add(g, y, minus * n, slope, 0, n);
      kernels.add(-g, y, plus * n, slope, 0, n);
      slope[hyperparameters.components()] = 0f;
      steps.step(1f, slope, 0, x, 0, state, 0);
      for (int k = 0; k < hyperparameters.components() && shares.length > 0; k++) {
        shares[at * n + k] += RATE * g * y[plus * n + k] / (float) Math.sqrt(state.squares[k]);
      }
    }

    private void shrink() {
      float amount = PENALTY * history.size();
      kernels.add(-1f, x0, 0, x, 0, n);
      steps.shrink(amount, x, 0, state, 0);
      kernels.add(1f, x0, 0, x, 0, n);
      for (int at = 0; at < shares.length; at += n) {
        steps.shrink(amount, shares, at, state, 0);
      }
    }
  }
}
