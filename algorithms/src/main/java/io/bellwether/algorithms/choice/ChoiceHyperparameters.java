package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.model.Bounds;

/**
 * What a {@link ChoiceTrainer} may be told. Every purchase is a choice among all securities:
 *
 * <pre>
 * P(i | u) = exp(b_i + x_u . y_i) / sum over j of exp(b_j + x_u . y_j)
 *
 * x_u = A^T f_u + e_u     f features of the investor, e_u ~ N(0, tasteDeviation^2 I), nobody sees it
 * y_i = B^T g_i + t_i     g features of the security, t_i ~ N(0, traitDeviation^2 I)
 * </pre>
 *
 * the elements of A and B being N(0, featureDeviation^2). Tastes are not estimated but integrated
 * out: each has an approximate posterior N(m_u, diag s_u), and what is raised is the lower bound of
 * the log likelihood in which Jensen's inequality bounds the normaliser,
 *
 * <pre>
 * E log sum_j exp(b_j + x_u . y_j) <= log sum_j exp(b_j + (A^T f_u + m_u) . y_j + s_u . y_j^2 / 2)
 * </pre>
 *
 * A purchase of what was bought before says less than the first: n purchases of a security weigh
 * {@code 1 + repeatWeight (n - 1)}.
 *
 * @param factors length of a taste, 1 to {@value #MOST_FACTORS}
 * @param epochs how often every investor is visited, 1 to {@value #MOST_EPOCHS}
 * @param batchInvestors investors between two steps of what all share, 1 to {@value #MOST_BATCH}
 * @param headSecurities so many of the most bought are in every normaliser, 1 to {@value
 *     #MOST_OFFERED}
 * @param tailSecurities so many of the others are drawn to stand for them, 1 to {@value
 *     #MOST_OFFERED}
 * @param tasteDeviation above 0
 * @param traitDeviation above 0
 * @param featureDeviation above 0
 * @param learningRate of Adam at the beginning, falling to nearly 0; above 0, at most 1
 * @param repeatWeight 0 to 1
 * @param seed of all draws
 * @see "McFadden, Train: Mixed MNL Models for Discrete Response, Journal of Applied Econometrics
 *     15, 2000"
 * @see "Braun, McAuliffe: Variational Inference for Large-Scale Models of Discrete Choice, JASA
 *     105(489), 2010, section 3"
 */
public record ChoiceHyperparameters(
    int factors,
    int epochs,
    int batchInvestors,
    int headSecurities,
    int tailSecurities,
    float tasteDeviation,
    float traitDeviation,
    float featureDeviation,
    float learningRate,
    float repeatWeight,
    long seed) {

  static final int MOST_FACTORS = 256;
  static final int MOST_EPOCHS = 1_000;
  static final int MOST_BATCH = 100_000;
  static final int MOST_OFFERED = 100_000;

  public ChoiceHyperparameters {
    Bounds.within("factors", factors, 1, MOST_FACTORS);
    Bounds.within("epochs", epochs, 1, MOST_EPOCHS);
    Bounds.within("batchInvestors", batchInvestors, 1, MOST_BATCH);
    Bounds.within("headSecurities", headSecurities, 1, MOST_OFFERED);
    Bounds.within("tailSecurities", tailSecurities, 1, MOST_OFFERED);
    Bounds.above("tasteDeviation", tasteDeviation, 0);
    Bounds.above("traitDeviation", traitDeviation, 0);
    Bounds.above("featureDeviation", featureDeviation, 0);
    Bounds.above("learningRate", learningRate, 0);
    Bounds.within("learningRate", learningRate, 0, 1);
    Bounds.within("repeatWeight", repeatWeight, 0, 1);
  }

  /**
   * 16 factors, 20 epochs of batches of 1,000, 800 securities and 1,500 for the others, deviations
   * 0.5, 0.5 and 1, learning rate 0.05, repeat weight 0.3, seed 42.
   */
  public static ChoiceHyperparameters defaults() {
    return new ChoiceHyperparameters(16, 20, 1_000, 800, 1_500, 0.5f, 0.5f, 1f, 0.05f, 0.3f, 42);
  }

  /** These with another seed. */
  public ChoiceHyperparameters withSeed(long other) {
    return new ChoiceHyperparameters(
        factors,
        epochs,
        batchInvestors,
        headSecurities,
        tailSecurities,
        tasteDeviation,
        traitDeviation,
        featureDeviation,
        learningRate,
        repeatWeight,
        other);
  }

  /** What a number of purchases of one security weighs. */
  float weightOf(float purchases) {
    return purchases <= 1 ? purchases : 1 + repeatWeight * (purchases - 1);
  }

  float tastePrecision() {
    return 1 / (tasteDeviation * tasteDeviation);
  }
}
