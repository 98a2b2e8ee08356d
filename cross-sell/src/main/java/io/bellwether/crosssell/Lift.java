package io.bellwether.crosssell;

/**
 * The law of offers and campaigns. Of the neighbours v of one view, at distances d_v, with the
 * weights w_v of its closeness, scaled so that they count as many equal ones would (Kish):
 *
 * <pre>
 * c       = sum w_v / sum w_v^2
 * O_j     = c sum over v who hold j of w_v              seen
 * E_j     = (n_j / n) c sum over v of w_v h_v           expected: h_v securities held by v
 * lift_j  = (O_j + k) / (E_j + k)
 * score_j = (n_j / N) product over the views of lift_j^trust
 * </pre>
 *
 * n_j clients hold j, n is the sum of all n_j, N the number of clients. {@code lift} is the mean of
 * a gamma posterior whose prior has mean 1 and weighs k expected holders: where few holders are to
 * be expected, one who happens to be there says little. The product is naive Bayes: each view adds
 * its own evidence, as far as it is trusted.
 *
 * @see "DuMouchel: Bayesian Data Mining in Large Frequency Tables, The American Statistician 53(3),
 *     1999: the gamma-Poisson shrinkage of observed over expected counts"
 * @see "Kish: Survey Sampling, Wiley 1965, section 11.7: the size of a weighted sample"
 */
final class Lift {

  private Lift() {}

  /**
   * The lift of one view.
   *
   * @param weight sum of the weights
   * @param squares sum of their squares
   * @param seen sum of the weights of holders
   * @param held sum of the weights, each times what the neighbour holds
   * @param share of the security in all holdings
   */
  static double of(
      double weight, double squares, double seen, double held, double share, double prior) {
    if (squares == 0) {
      return 1;
    }
    double scale = weight / squares;
    return (scale * seen + prior) / (share * scale * held + prior);
  }

  /** A view's lift to the power of its trust. */
  static double trusted(double lift, double trust) {
    return StrictMath.exp(trust * StrictMath.log(lift));
  }
}
