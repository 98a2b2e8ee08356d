package io.bellwether.algorithms.als;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Optional;

/**
 * What an {@link AlsTrainer} may be told. The loss it lowers is
 *
 * <pre>
 * sum over all u, i of c_ui (p_ui - x_u . y_i)^2
 *     + lambda (sum over u of s_u |x_u|^2 + sum over i of s_i |y_i|^2)
 *
 * c_ui   = 1 + alpha w_ui      confidence; w is 0 where nothing was bought
 * p_ui   = 1 where w_ui > 0, else 0
 * c_u    = sum of c_ui over i; c_i likewise
 * s_u    = (c_u / mean of c_u)^nu; s_i likewise
 * alpha  = emphasis (number of cells u, i) / (sum of all w)
 * lambda = regularization sqrt(mean of c_u * mean of c_i)
 * </pre>
 *
 * over investors and securities with at least one purchase. With nu = 0 this is equation 3 of Hu,
 * Koren and Volinsky; nu = 1 regularises in proportion to what is known of a row, which Rendle and
 * others find decisive. Alpha and lambda are given as shares, so that the same settings mean the
 * same on a market of another size: at emphasis 1 all purchases together weigh as much as all
 * cells. The geometric mean is the right one for lambda, since only the product of both sides'
 * regularisations moves the optimum: what one side loses by a scaling of X, Y gains.
 *
 * @param factors length of a row of factors, 1 to {@value #MOST_FACTORS}
 * @param iterations how often both sides are solved, 1 to {@value #MOST_ITERATIONS}
 * @param regularization lambda as a share of the confidence in a row, above 0
 * @param regularizationExponent nu, 0 to 1
 * @param emphasis confidence in all purchases as a share of that in all cells, above 0
 * @param solver how the equations of a row are solved
 * @param weighting if given, w is the BM25 weight of the purchases over its mean, else their number
 * @param seed of the factors at the beginning
 * @see "Hu, Koren, Volinsky: Collaborative Filtering for Implicit Feedback Datasets, ICDM 2008,
 *     equations 3 and 4"
 * @see "Rendle, Krichene, Zhang, Koren: Revisiting the Performance of iALS on Item Recommendation
 *     Benchmarks, RecSys 2022, section 3.2"
 */
public record AlsHyperparameters(
    int factors,
    int iterations,
    float regularization,
    float regularizationExponent,
    float emphasis,
    AlsSolver solver,
    Optional<Bm25> weighting,
    long seed) {

  static final int MOST_FACTORS = 1_024;
  static final int MOST_ITERATIONS = 1_000;

  public AlsHyperparameters {
    checkFactors(factors);
    Bounds.within("iterations", iterations, 1, MOST_ITERATIONS);
    Bounds.above("regularization", regularization, 0);
    checkExponent(regularizationExponent);
    Bounds.above("emphasis", emphasis, 0);
  }

  static void checkFactors(int factors) {
    Bounds.within("factors", factors, 1, MOST_FACTORS);
  }

  static void checkExponent(float exponent) {
    Bounds.within("regularizationExponent", exponent, 0, 1);
  }

  /**
   * 32 factors, 10 iterations, regularization 0.045, nu 1, emphasis 0.5, three conjugate-gradient
   * steps, no weighting, seed 42.
   */
  public static AlsHyperparameters defaults() {
    return new AlsHyperparameters(
        32, 10, 0.045f, 1f, 0.5f, new AlsSolver.ConjugateGradient(3), Optional.empty(), 42);
  }

  /** The same with another seed. */
  public AlsHyperparameters withSeed(long other) {
    return new AlsHyperparameters(
        factors,
        iterations,
        regularization,
        regularizationExponent,
        emphasis,
        solver,
        weighting,
        other);
  }

  /** {@code als}, or {@code als-bm25} with a weighting. */
  public String modelName() {
    return weighting.isPresent() ? AlsModel.WEIGHTED_NAME : AlsModel.NAME;
  }
}
