package io.bellwether.algorithms.ease;

import io.bellwether.algorithms.model.Bounds;

/**
 * What an {@link EaseTrainer} may be told.
 *
 * @param regularization lambda, added to the diagonal of XtX, above 0 and finite, in buyers: the
 *     larger, the more purchases a weight must rest on
 * @param securities how many of the most bought securities take part, 1 to {@value
 *     #MOST_SECURITIES}; time grows with its cube and memory with its square, 400 MB for 10,000
 * @param neighbours how many of the weights of each security, the largest whatever their sign, are
 *     kept; 1 to {@value #MOST_NEIGHBOURS}
 */
public record EaseHyperparameters(float regularization, int securities, int neighbours) {

  static final int MOST_SECURITIES = 30_000;
  static final int MOST_NEIGHBOURS = 30_000;

  public EaseHyperparameters {
    if (!Float.isFinite(regularization) || regularization <= 0) {
      throw new IllegalArgumentException(
          "regularization is %s, must be finite and above 0".formatted(regularization));
    }
    Bounds.within("securities", securities, 1, MOST_SECURITIES);
    Bounds.within("neighbours", neighbours, 1, MOST_NEIGHBOURS);
  }

  /** A regularisation of 200, the 10,000 most bought securities and 1,000 weights of each. */
  public static EaseHyperparameters defaults() {
    return new EaseHyperparameters(200f, 10_000, 1_000);
  }
}
