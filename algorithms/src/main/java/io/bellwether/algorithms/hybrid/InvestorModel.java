package io.bellwether.algorithms.hybrid;

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
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * A {@link HybridModel} as it answers for investors with the same features.
 *
 * <p>{@link #explain}: the steps for a security of the history moved x by a vector in all, whose
 * product with the vector of another security is an exact part of that one's score. The rest of the
 * score, the steps away from what was drawn, the features and the bias, belongs to no security of
 * the history.
 */
final class InvestorModel implements Model {

  private final String name;
  private final float[] known;
  private final FoldIn foldIn;
  private final SecurityFactors securities;
  private final CosineNeighbours neighbours;
  private final Kernels kernels;

  /**
   * @param known the sum of the features, and 1 in the element of the biases
   */
  InvestorModel(
      String name,
      float[] known,
      FoldIn foldIn,
      SecurityFactors securities,
      CosineNeighbours neighbours,
      Kernels kernels) {
    this.name = name;
    this.known = known;
    this.foldIn = foldIn;
    this.securities = securities;
    this.neighbours = neighbours;
    this.kernels = kernels;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int securityCount() {
    return securities.securityCount();
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkOut(out, securityCount());
    float[] x = known.clone();
    foldIn.into(history, x, new float[0]);
    securities.scoresInto(x, out);
  }

  @Override
  public RankedLists recommendAll(
      CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    int n = securities.n();
    return securities.best(
        (from, to, queries) -> {
          for (int row = from; row < to; row++) {
            float[] x = known.clone();
            foldIn.into(History.ofRow(histories, row), x, new float[0]);
            System.arraycopy(x, 0, queries, (row - from) * n, n);
          }
        },
        histories,
        limit,
        repeats,
        pool);
  }

  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkSecurity(security, securityCount());
    int n = securities.n();
    float[] shares = new float[history.size() * n];
    foldIn.into(history, known.clone(), shares);
    TopK largest = new TopK(limit, history.size());
    for (int at = 0; at < history.size(); at++) {
      float amount = kernels.dot(shares, at * n, securities.rows(), security * n, n);
      if (amount > 0) {
        largest.offer(history.security(at), amount);
      }
    }
    return largest.drain(Contribution::new);
  }

  /** By the cosine of the whole vectors, without bias; only those above 0. */
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
