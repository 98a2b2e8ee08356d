package io.bellwether.algorithms.choice;

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
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;

/**
 * Scores by the log of the expected odds of a choice, the private taste x ~ N(m, diag s) integrated
 * out, up to a number that is the same for all securities:
 *
 * <pre>score(u, j) = b_j + (A^T f_u + m) . y_j + s . y_j^2 / 2</pre>
 *
 * m and s are found from the history when asked ({@link TasteInference}); without a history they
 * are what was assumed beforehand, and the features decide. A security that nobody bought is scored
 * by its features, with the mean popularity of the others; without features exactly 0.
 */
public final class ChoiceModel implements FeaturedModel {

  public static final String NAME = "mixed-logit";

  private final ChoiceHyperparameters hyperparameters;
  private final ChoiceParameters parameters;
  private final Kernels kernels;
  private final int n;
  private final FeatureSums sums;
  private final Offer offer;
  private final float[] offeredTraits;
  private final float[] usualTraits;

  /** Rows {@code [y | y^2 / 2 | b]}, so that a query's inner product is the score. */
  private final SecurityFactors factors;

  private final SecurityFactors traits;

  /**
   * A model as it was learned.
   *
   * @throws IllegalArgumentException if the parameters do not agree with each other
   */
  public ChoiceModel(
      ChoiceHyperparameters hyperparameters, ChoiceParameters parameters, Kernels kernels) {
    this.hyperparameters = hyperparameters;
    this.parameters = parameters;
    this.kernels = kernels;
    this.n = Kernels.padded(hyperparameters.factors());
    parameters.check(n);
    this.sums = new FeatureSums(kernels, n);
    OfferedSecurities offered =
        OfferedSecurities.of(
            parameters.buyerCounts(),
            hyperparameters.headSecurities(),
            hyperparameters.tailSecurities());
    this.offer =
        Offer.of(
            kernels,
            offered.drawn(hyperparameters.seed()),
            offered.logWeights(),
            parameters.traits(),
            parameters.biases(),
            n);
    this.offeredTraits = offer.traits();
    this.usualTraits = usualTraits();
    this.factors = packed();
    this.traits = new SecurityFactors(parameters.traits(), securityCount(), n, kernels);
  }

  private float[] usualTraits() {
    float[] sum = new float[n];
    double buyers = 0;
    for (int i = 0; i < securityCount(); i++) {
      kernels.add(parameters.buyerCounts()[i], parameters.traits(), i * n, sum, 0, n);
      buyers += parameters.buyerCounts()[i];
    }
    for (int k = 0; k < n && buyers > 0; k++) {
      sum[k] = (float) (sum[k] / buyers);
    }
    return sum;
  }

  private SecurityFactors packed() {
    int width = Kernels.padded(Offer.depth(n));
    float[] rows = new float[Math.multiplyExact(securityCount(), width)];
    for (int i = 0; i < securityCount(); i++) {
      boolean known = parameters.buyerCounts()[i] > 0;
      for (int k = 0; k < n; k++) {
        float trait = parameters.traits()[i * n + k];
        known |= trait != 0;
        rows[i * width + k] = trait;
        rows[i * width + n + k] = trait * trait / 2;
      }
      rows[i * width + 2 * n] = known ? parameters.biases()[i] : 0;
    }
    return new SecurityFactors(rows, securityCount(), width, kernels);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int securityCount() {
    return parameters.securityCount();
  }

  @Override
  public int investorFeatureCount() {
    return parameters.investorEffects().length / n;
  }

  public ChoiceHyperparameters hyperparameters() {
    return hyperparameters;
  }

  public ChoiceParameters parameters() {
    return parameters;
  }

  @Override
  public Model of(FeatureRow investor) {
    investor.checkWithin(investorFeatureCount());
    float[] expected = new float[n];
    sums.add(investor, parameters.investorEffects(), expected, 0);
    return new ChoiceOfInvestor(this, expected);
  }

  /**
   * What each feature of an investor adds to the score of a security, {@code f (a_f . y_j)}, in the
   * order of the row. With {@code b_j + m . y_j + s . y_j^2 / 2} they add up to the score.
   *
   * @throws IllegalArgumentException if a column is beyond {@link #investorFeatureCount}, or the
   *     security beyond {@link #securityCount}
   */
  public float[] featureParts(FeatureRow investor, int security) {
    ModelArguments.checkSecurity(security, securityCount());
    return partsOf(investor, parameters.traits(), security * n);
  }

  /**
   * The same for the purchase that is made most of the time: y is the mean of the traits over all
   * pairs of a buyer and a security. What is as large for every security speaks for none of them.
   */
  public float[] usualFeatureParts(FeatureRow investor) {
    return partsOf(investor, usualTraits, 0);
  }

  private float[] partsOf(FeatureRow investor, float[] traits, int traitsAt) {
    investor.checkWithin(investorFeatureCount());
    float[] parts = new float[investor.size()];
    for (int at = 0; at < parts.length; at++) {
      int effect = investor.column(at) * n;
      parts[at] =
          investor.value(at)
              * kernels.dot(parameters.investorEffects(), effect, traits, traitsAt, n);
    }
    return parts;
  }

  @Override
  public RankedLists recommendAll(
      CsrMatrix histories, CsrMatrix investors, int limit, Repeats repeats, ForkJoinPool pool) {
    if (histories.rowCount() != investors.rowCount()) {
      throw new IllegalArgumentException(
          "histories have %d rows but investor features have %d"
              .formatted(histories.rowCount(), investors.rowCount()));
    }
    if (investors.columnCount() > investorFeatureCount()) {
      throw new IllegalArgumentException(
          "investor features have %d columns, must be at most %d"
              .formatted(investors.columnCount(), investorFeatureCount()));
    }
    return factors.best(
        (from, to, queries) -> fillQueries(histories, investors, from, to, queries),
        histories,
        limit,
        repeats,
        pool);
  }

  private void fillQueries(
      CsrMatrix histories, CsrMatrix investors, int from, int to, float[] queries) {
    TasteInference inference = inference();
    float[] expected = new float[Kernels.QUERIES * n];
    float[] four = new float[Kernels.QUERIES * Offer.depth(n)];
    for (int first = from; first < to; first += Kernels.QUERIES) {
      History[] group = new History[Math.min(Kernels.QUERIES, to - first)];
      Arrays.fill(expected, 0f);
      for (int q = 0; q < group.length; q++) {
        group[q] = History.ofRow(histories, first + q);
        FeatureRow row = FeatureRow.ofRow(investors, first + q);
        sums.add(row, parameters.investorEffects(), expected, q * n);
      }
      inference.infer(group, expected, four);
      for (int q = 0; q < group.length; q++) {
        copyQuery(four, q, queries, (first - from + q) * factors.n());
      }
    }
  }

  private void copyQuery(float[] four, int q, float[] queries, int at) {
    System.arraycopy(four, q * Offer.depth(n), queries, at, Offer.depth(n));
  }

  /** The posterior taste as a query of {@link #factors}. */
  float[] query(float[] expected, History history) {
    ModelArguments.checkHistory(history, securityCount());
    float[] four = new float[Kernels.QUERIES * Offer.depth(n)];
    inference().infer(new History[] {history}, expected, four);
    float[] query = new float[factors.n()];
    copyQuery(four, 0, query, 0);
    return query;
  }

  private TasteInference inference() {
    return new TasteInference(hyperparameters, kernels, offer, offeredTraits, parameters.traits());
  }

  SecurityFactors factors() {
    return factors;
  }

  SecurityFactors traits() {
    return traits;
  }

  Kernels kernels() {
    return kernels;
  }
}
