package io.bellwether.algorithms.als;

import io.bellwether.algorithms.factors.SecurityFactors;
import io.bellwether.algorithms.kernels.Compute;
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
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The securities' factors of an ALS, and what it takes to solve for an investor: {@code x = A^-1 Yt
 * C p} with the A of {@link AlsTrainer}. The score of security j is {@code x . y_j}.
 *
 * <p>A history is solved exactly when asked, so a new or changed investor counts at once, and the
 * same history always gives the same bits. With an empty one x is 0: nothing to say.
 */
public final class AlsModel implements Model {

  public static final String NAME = "als";
  public static final String WEIGHTED_NAME = "als-bm25";

  private final AlsParameters parameters;
  private final PurchaseWeights weights;

  /** s of an investor, by what they bought. */
  private final RegularizationScale scale;

  private final SecurityFactors securities;
  private final float[] investors;
  private final float[] yty;
  private final Kernels kernels;

  /**
   * A model as it was learned, without the factors of the investors.
   *
   * @throws IllegalArgumentException if the parameters do not agree with each other
   */
  public AlsModel(AlsParameters parameters, Compute compute) {
    this(parameters, new float[0], compute);
  }

  AlsModel(AlsParameters parameters, float[] investors, Compute compute) {
    parameters.check();
    this.parameters = parameters;
    this.weights = new PurchaseWeights(parameters.weighting());
    this.scale =
        new RegularizationScale(
            parameters.boughtSecurities(),
            parameters.meanConfidence(),
            parameters.alpha(),
            parameters.regularizationExponent());
    int n = Kernels.padded(parameters.factors());
    float[] y = parameters.securityFactors();
    this.securities = new SecurityFactors(y, parameters.securityCount(), n, compute.kernels());
    this.investors = investors;
    this.yty = Gram.of(y, parameters.securityCount(), n, compute);
    checkGram();
    this.kernels = compute.kernels();
  }

  private void checkGram() {
    for (float product : yty) {
      if (!Float.isFinite(product)) {
        throw new IllegalArgumentException(
            "securityFactors are too large: a sum of their products is %s, must be finite"
                .formatted(product));
      }
    }
  }

  @Override
  public String name() {
    return parameters.weighting().isPresent() ? WEIGHTED_NAME : NAME;
  }

  /** Enough to make the model again. */
  public AlsParameters parameters() {
    return parameters;
  }

  @Override
  public int securityCount() {
    return securities.securityCount();
  }

  /** Confidence that a weight of 1 gained, as it followed from the hyperparameters. */
  public float alpha() {
    return parameters.alpha();
  }

  /** Weight of the squared factors, as it followed from the hyperparameters. */
  public float lambda() {
    return parameters.lambda();
  }

  /** Securities x n, row-major. */
  public SecurityFactors securityFactors() {
    return securities;
  }

  /**
   * Investors of the training x n, row-major, as they stood when it ended; not to be written. Empty
   * in a model that was made from its parameters.
   */
  public float[] investorFactors() {
    return investors;
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkOut(out, securityCount());
    securities.scoresInto(new Solved(history).x, out);
  }

  @Override
  public List<Scored> recommend(History history, int limit, IntPredicate excluded) {
    return of(history).recommend(limit, excluded);
  }

  @Override
  public ForHistory of(History history) {
    ModelArguments.checkHistory(history, securityCount());
    return new Solved(history);
  }

  @Override
  public RankedLists recommendAll(
      CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    return securities.best(
        (from, to, queries) -> {
          FoldIn foldIn = new FoldIn();
          for (int row = from; row < to; row++) {
            foldIn.solve(History.ofRow(histories, row), queries, (row - from) * securities.n());
          }
        },
        histories,
        limit,
        repeats,
        pool);
  }

  /**
   * As {@link #recommendAll}, but from the factors that the training ended with instead of solving
   * again: for the rows it was trained on.
   *
   * @param histories the interactions of the training
   */
  public RankedLists recommendTrained(
      CsrMatrix histories, int limit, Repeats repeats, ForkJoinPool pool) {
    if (histories.rowCount() * securities.n() != investors.length) {
      throw new IllegalArgumentException(
          "histories have %d rows, the training had %d investors"
              .formatted(histories.rowCount(), investors.length / securities.n()));
    }
    return securities.best(
        (from, to, queries) ->
            System.arraycopy(
                investors, from * securities.n(), queries, 0, (to - from) * securities.n()),
        histories,
        limit,
        repeats,
        pool);
  }

  /**
   * What each purchase i adds to the score of j: {@code c_i y_j' A^-1 y_i}. The amounts of all
   * purchases sum to the score.
   *
   * @see "Hu, Koren, Volinsky: Collaborative Filtering for Implicit Feedback Datasets, ICDM 2008,
   *     section 5, equation 7"
   */
  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    return of(history).explain(security, limit);
  }

  @Override
  public List<Scored> similar(int security, int limit) {
    return securities.similar(security, limit);
  }

  /** One history, solved. */
  private final class Solved implements ForHistory {

    private final History history;
    private final FoldIn foldIn = new FoldIn();
    private final float[] x = new float[securities.n()];
    private @Nullable PurchaseSimilarities similarities;

    Solved(History history) {
      this.history = history;
      foldIn.solve(history, x, 0);
    }

    @Override
    public List<Scored> recommend(int limit, IntPredicate excluded) {
      return securities.best(x, limit, excluded);
    }

    @Override
    public List<Contribution> explain(int security, int limit) {
      ModelArguments.checkSecurity(security, securityCount());
      TopK largest = new TopK(limit, history.size());
      float[] weight = weights.of(history);
      float[] similarity = new float[history.size()];
      similarities().of(security, similarity);
      for (int at = 0; at < history.size(); at++) {
        float confidence = 1 + parameters.alpha() * weight[at];
        float amount = weight[at] > 0 ? confidence * similarity[at] : 0;
        if (amount > 0) {
          largest.offer(history.security(at), amount);
        }
      }
      return largest.drain(Contribution::new);
    }

    private PurchaseSimilarities similarities() {
      PurchaseSimilarities known = similarities;
      if (known == null) {
        known = foldIn.similarities(history);
        similarities = known;
      }
      return known;
    }
  }

  /** Room to solve for one history after another. */
  private final class FoldIn {

    private final NormalEquations equations;
    private final CholeskySolver solver;

    FoldIn() {
      int n = securities.n();
      this.equations =
          new NormalEquations(kernels, securities.rows(), n, yty, parameters.alpha(), new float[0]);
      this.solver = new CholeskySolver(kernels, n);
    }

    void solve(History history, float[] x, int xAt) {
      int[] columns = history.toSecurities();
      float[] weight = weights.of(history);
      float lambda = parameters.lambda() * scale.of(weight, 0, weight.length);
      equations.of(columns, weight, 0, columns.length, lambda);
      solver.solve(equations, x, xAt);
    }

    /** Those of the history that was solved last. */
    PurchaseSimilarities similarities(History history) {
      return new PurchaseSimilarities(
          kernels, securities.rows(), securities.n(), solver, history.toSecurities());
    }
  }
}
