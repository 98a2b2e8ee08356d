package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.descent.Draws;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.History;
import java.util.Arrays;

final class FoldIn {

  static int PASSES = Integer.getInteger("hybrid.passes", 20);
  static float RATE = Float.parseFloat(System.getProperty("hybrid.rate", "0.05"));
  static String LOSS = System.getProperty("hybrid.foldLoss", "");
  static boolean AVG = Boolean.getBoolean("hybrid.avg");

  private final Kernels kernels;
  private final HybridHyperparameters hyperparameters;
  private final HybridHyperparameters.Loss loss;
  private final float[] y;
  private final int n;
  private final int[] bought;
  private final Steps steps;
  private final RankWeights weights;

  FoldIn(
      HybridHyperparameters hyperparameters,
      HybridEmbeddings embeddings,
      float[] y,
      Kernels kernels) {
    this.kernels = kernels;
    this.hyperparameters = hyperparameters;
    this.y = y;
    this.n = embeddings.rowLength();
    this.bought = embeddings.bought();
    this.steps = new AdagradSteps(RATE, kernels);
    this.loss = LOSS.isEmpty() ? hyperparameters.loss() : HybridHyperparameters.Loss.valueOf(LOSS);
    this.weights = new RankWeights(bought.length, hyperparameters.maxSampled());
  }

  void into(History history, float[] x, float[] shares) {
    if (history.isEmpty() || bought.length == 0 || !hyperparameters.investorIdentity()) {
      return;
    }
    int bias = hyperparameters.components();
    Opponents opponents =
        new Opponents(
            kernels, loss, weights, (draws, group) -> bought[draws.below(bought.length)], y, n);
    long part = 0;
    for (int at = 0; at < history.size(); at++) {
      opponents.hold(history.security(at));
      part = Draws.mix(part + history.security(at) + 1);
    }
    Draws draws = Draws.stream(hyperparameters.seed(), Draws.Use.FOLD_IN, part);
    Steps.Rows state = steps.rows(1, n);
    float[] slope = new float[n];
    float[] sum = new float[n];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int at = 0; at < history.size(); at++) {
        int plus = history.security(at);
        int minus = opponents.find(x, plus, 0, draws);
        if (minus < 0) continue;
        float p = opponents.slope();
        float m = opponents.otherSlope();
        Arrays.fill(slope, 0f);
        kernels.add(m, y, minus * n, slope, 0, n);
        kernels.add(-p, y, plus * n, slope, 0, n);
        slope[bias] = 0f;
        steps.step(1f, slope, 0, x, 0, state, 0);
        if (shares.length > 0) {
          for (int k = 0; k < bias; k++) {
            shares[at * n + k] += RATE * p * y[plus * n + k] / (float) Math.sqrt(state.squares[k]);
          }
        }
      }
      if (AVG && pass >= PASSES / 2) kernels.add(1f / (PASSES - PASSES / 2), x, 0, sum, 0, n);
    }
    if (AVG) {
      System.arraycopy(sum, 0, x, 0, n);
      x[bias] = 1f;
    }
  }
}
