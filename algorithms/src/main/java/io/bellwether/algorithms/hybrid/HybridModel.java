package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.factors.SecurityFactors;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.similarity.CosineNeighbours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Scores by the inner product of two vectors, and a popularity, each a sum of what is known and of
 * who it is:
 *
 * <pre>score(u, j) = x_u . y_j + b_j</pre>
 *
 * The identity of an investor is found from the history when asked (see {@link FoldIn}); with an
 * empty history the features are all, and without features the popularity decides alone. A security
 * that nobody bought has the vector of its features; one without features too scores exactly 0.
 */
public final class HybridModel implements FeaturedModel {

  private final HybridHyperparameters hyperparameters;
  private final HybridEmbeddings embeddings;
  private final Kernels kernels;
  private final int n;
  private final FoldIn foldIn;
  private final CosineNeighbours neighbours;

  /** With the bias as one more factor, which every x has 1 of. */
  private final SecurityFactors securities;

  /** A model of embeddings, trained just now or kept since. */
  public HybridModel(
      HybridHyperparameters hyperparameters, HybridEmbeddings embeddings, Kernels kernels) {
    if (hyperparameters.components() != embeddings.components()) {
      throw new IllegalArgumentException(
          "hyperparameters have %d components but the embeddings %d"
              .formatted(hyperparameters.components(), embeddings.components()));
    }
    this.hyperparameters = hyperparameters;
    this.embeddings = embeddings;
    this.kernels = kernels;
    this.n = embeddings.rowLength();
    float[] y = embeddings.wholeSecurities(kernels);
    this.securities = new SecurityFactors(y, embeddings.securityCount(), n, kernels);
    this.foldIn = new FoldIn(hyperparameters, embeddings, y, kernels);
    this.neighbours = CosineNeighbours.of(withoutBiases(y), embeddings.securityCount(), n);
  }

  private float[] withoutBiases(float[] y) {
    float[] rows = y.clone();
    for (int at = embeddings.components(); at < rows.length; at += n) {
      rows[at] = 0f;
    }
    return rows;
  }

  @Override
  public String name() {
    return hyperparameters.modelName();
  }

  @Override
  public int securityCount() {
    return embeddings.securityCount();
  }

  @Override
  public int investorFeatureCount() {
    return embeddings.investorFeatureCount();
  }

  /** What the model was told; with {@link #embeddings} enough to make it again. */
  public HybridHyperparameters hyperparameters() {
    return hyperparameters;
  }

  /** What the model learned. */
  public HybridEmbeddings embeddings() {
    return embeddings;
  }

  @Override
  public Model of(FeatureRow investor) {
    float[] known = new float[n];
    knownInto(investor, known, 0);
    return new InvestorModel(name(), known, foldIn, securities, neighbours, kernels);
  }

  @Override
  public RankedLists recommendAll(
      CsrMatrix histories, CsrMatrix investors, int limit, Repeats repeats, ForkJoinPool pool) {
    if (investors.rowCount() != histories.rowCount()) {
      throw new IllegalArgumentException(
          "investor features have %d rows but the histories %d"
              .formatted(investors.rowCount(), histories.rowCount()));
    }
    if (investors.columnCount() > investorFeatureCount()) {
      throw new IllegalArgumentException(
          "investor features have %d columns, must be at most the feature count %d"
              .formatted(investors.columnCount(), investorFeatureCount()));
    }
    return securities.best(
        (from, to, queries) -> {
          float[] x = new float[n];
          for (int row = from; row < to; row++) {
            knownInto(FeatureRow.ofRow(investors, row), x, 0);
            foldIn.into(History.ofRow(histories, row), x, new float[0]);
            System.arraycopy(x, 0, queries, (row - from) * n, n);
          }
        },
        histories,
        limit,
        repeats,
        pool);
  }

  /**
   * What the features of an investor and of a security add to the security's score, in the order of
   * the columns.
   */
  public FeatureShares featureShares(FeatureRow investor, History history, int security) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkSecurity(security, securityCount());
    float[] x = new float[n];
    knownInto(investor, x, 0);
    foldIn.into(history, x, new float[0]);
    List<FeatureShares.Share> ofSecurity =
        shares(
            FeatureRow.ofRow(embeddings.securityFeatures(), security),
            embeddings.ofSecurityFeatures(),
            x,
            0);
    List<FeatureShares.Share> ofInvestor =
        shares(investor, embeddings.ofInvestorFeatures(), securities.rows(), security * n);
    return new FeatureShares(ofInvestor, ofSecurity);
  }

  private List<FeatureShares.Share> shares(
      FeatureRow features, float[] embedded, float[] other, int otherAt) {
    List<FeatureShares.Share> shares = new ArrayList<>(features.size());
    for (int at = 0; at < features.size(); at++) {
      float product = kernels.dot(embedded, features.column(at) * n, other, otherAt, n);
      shares.add(new FeatureShares.Share(features.column(at), features.value(at) * product));
    }
    return shares;
  }

  /** Writes the sum of an investor's features, and the 1 that the biases meet. */
  private void knownInto(FeatureRow investor, float[] x, int xAt) {
    investor.checkWithin(investorFeatureCount());
    Arrays.fill(x, xAt, xAt + n, 0f);
    for (int at = 0; at < investor.size(); at++) {
      int row = investor.column(at) * n;
      kernels.add(investor.value(at), embeddings.ofInvestorFeatures(), row, x, xAt, n);
    }
    x[xAt + embeddings.components()] = 1f;
  }
}
