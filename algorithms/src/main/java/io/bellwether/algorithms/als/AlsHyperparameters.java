package io.bellwether.algorithms.als;

import io.bellwether.algorithms.model.Bounds;

/**
 * What an {@link AlsTrainer} may be told. The loss it lowers is
 *
 * <pre>
 * sum over all u, i of c_ui (p_ui - x_u . y_i)^2
 *     + lambda (sum over u of s_u |x_u|^2 + sum over i of s_i |y_i|^2)
 *
 * c_ui = 1 + alpha w_ui        confidence; w is 0 where nothing was bought
 * p_ui = 1 where w_ui > 0, else 0
 * s_u  = (c_u / mean of c)^nu  with c_u the sum of c_ui over i; s_i likewise
 * </pre>
 *
 * With nu = 0 this is equation 3 of Hu, Koren and Volinsky; nu = 1 regularises in proportion to how
 * much is known of a row, which Rendle and others find decisive for the quality.
 *
 * @param factors length of a row of factors, 1 to {@value #MOST_FACTORS}
 * @param iterations how often both sides are solved, 1 to {@value #MOST_ITERATIONS}
 * @param regularization lambda, above 0
 * @param regularizationExponent nu, 0 to 1
 * @param alpha confidence gained by a weight of 1, above 0
 * @param solver how the equations of a row are solved
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
    float alpha,
    AlsSolver solver,
    long seed) {

  static final int MOST_FACTORS = 1_024;
  static final int MOST_ITERATIONS = 1_000;

  public AlsHyperparameters {
    Bounds.within("factors", factors, 1, MOST_FACTORS);
    Bounds.within("iterations", iterations, 1, MOST_ITERATIONS);
    Bounds.above("regularization", regularization, 0);
    Bounds.within("regularizationExponent", regularizationExponent, 0, 1);
    Bounds.above("alpha", alpha, 0);
  }

  /** 64 factors, 15 iterations, lambda 10, nu 1, alpha 10, three conjugate-gradient steps. */
  public static AlsHyperparameters defaults() {
    return new AlsHyperparameters(64, 15, 10f, 1f, 10f, new AlsSolver.ConjugateGradient(3), 42);
  }
}
