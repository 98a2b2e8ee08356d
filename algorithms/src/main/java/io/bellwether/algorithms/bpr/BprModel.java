package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.factors.SecurityFactors;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.algorithms.similarity.CosineNeighbours;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Scores by the inner product of two learned vectors, and a learned popularity:
 *
 * <pre>score(u, j) = x_u . y_j + b_j</pre>
 *
 * The vector of the investor is found from the history when asked (see {@link FoldIn}); an empty
 * history has x = 0, so the popularity decides alone. A security that nobody bought scores exactly
 * 0. How often the history bought a security makes no difference.
 */
public final class BprModel implements Model {

  private final BprHyperparameters hyperparameters;
  private final BprParameters parameters;
  private final Kernels kernels;
  private final int n;
  private final float[] y;
  private final float[] b;
  private final FoldIn foldIn;
  private final CosineNeighbours neighbours;

  /** y with b as one more factor, which every x has 1 of. */
  private final SecurityFactors withBias;

  /**
   * A model as it was learned.
   *
   * @throws IllegalArgumentException if the parameters do not agree with each other
   */
  public BprModel(BprHyperparameters hyperparameters, BprParameters parameters, Kernels kernels) {
    this.hyperparameters = hyperparameters;
    this.parameters = parameters;
    this.kernels = kernels;
    this.n = Kernels.padded(hyperparameters.factors());
    parameters.check(n);
    this.y = parameters.securityFactors();
    this.b = parameters.biases();
    this.foldIn =
        FoldIn.of(kernels, hyperparameters, y, b, parameters.buyerCounts(), parameters.steps());
    this.neighbours = CosineNeighbours.of(y, b.length, n);
    this.withBias = withBias(y, b, n, kernels);
  }

  private static SecurityFactors withBias(float[] y, float[] b, int n, Kernels kernels) {
    int longer = n + Kernels.LANES;
    float[] rows = new float[b.length * longer];
    for (int security = 0; security < b.length; security++) {
      System.arraycopy(y, security * n, rows, security * longer, n);
      rows[security * longer + n] = b[security];
    }
    return new SecurityFactors(rows, b.length, longer, kernels);
  }

  @Override
  public String name() {
    return hyperparameters.modelName();
  }

  /** What the model was told; with {@link #parameters} enough to make it again. */
  public BprHyperparameters hyperparameters() {
    return hyperparameters;
  }

  /** What the model learned. */
  public BprParameters parameters() {
    return parameters;
  }

  @Override
  public int securityCount() {
    return b.length;
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkOut(out, securityCount());
    float[] x = new float[withBias.n()];
    foldIn.into(history, x, new float[history.size()]);
    x[n] = 1;
    withBias.scoresInto(x, out);
  }

  /** Scores for a vector of n factors at a place of an array, such as a trained one. */
  void scoresInto(float[] factors, int at, float[] out) {
    float[] x = Arrays.copyOfRange(factors, at, at + withBias.n());
    Arrays.fill(x, n, x.length, 0f);
    x[n] = 1;
    withBias.scoresInto(x, out);
  }

  @Override
  public RankedLists recommendAll(
      CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    int stride = withBias.n();
    return withBias.best(
        (from, to, queries) -> {
          for (int row = from; row < to; row++) {
            History history = History.ofRow(histories, row);
            float[] x = new float[stride];
            foldIn.into(history, x, new float[history.size()]);
            x[n] = 1;
            System.arraycopy(x, 0, queries, (row - from) * stride, stride);
          }
        },
        histories,
        limit,
        repeats,
        pool);
  }

  /**
   * A bought security's own steps moved x by c_i y_i in all, so it added c_i y_i . y_j to the score
   * of j: an exact part of the score. The rest of the score, the steps away from what was drawn and
   * the bias, belongs to no security of the history.
   */
  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkSecurity(security, securityCount());
    float[] shares = new float[history.size()];
    foldIn.into(history, new float[n], shares);
    TopK largest = new TopK(limit, history.size());
    for (int at = 0; at < history.size(); at++) {
      int bought = history.security(at);
      float amount = shares[at] * kernels.dot(y, bought * n, y, security * n, n);
      if (amount > 0) {
        largest.offer(bought, amount);
      }
    }
    return largest.drain(Contribution::new);
  }

  /** By the cosine of the factors, without bias; only those above 0. */
  @Override
  public List<Scored> similar(int security, int limit) {
    ModelArguments.checkSecurity(security, securityCount());
    ModelArguments.checkLimit(limit);
    return neighbours.nearest(security, limit).stream()
        .filter(neighbour -> neighbour.similarity() > 0)
        .map(neighbour -> new Scored(neighbour.row(), neighbour.similarity()))
        .toList();
  }
}
