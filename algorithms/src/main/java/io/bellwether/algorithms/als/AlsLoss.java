package io.bellwether.algorithms.als;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * The numbers that turn the hyperparameters into a loss over one set of interactions: see {@link
 * AlsHyperparameters}.
 *
 * @param alpha confidence gained by a weight of 1
 * @param lambda weight of the squared factors
 * @param investors s of each investor
 * @param securities s of each security
 */
record AlsLoss(
    float alpha, float lambda, RegularizationScale investors, RegularizationScale securities) {

  static AlsLoss over(CsrMatrix byInvestor, CsrMatrix bySecurity, AlsHyperparameters parameters) {
    int investorCount = Weights.filledRows(byInvestor);
    int securityCount = Weights.filledRows(bySecurity);
    double cells = (double) investorCount * securityCount;
    double total = Weights.sum(byInvestor);
    float alpha = total > 0 ? (float) (parameters.emphasis() * cells / total) : 1f;
    float exponent = parameters.regularizationExponent();
    RegularizationScale investors =
        new RegularizationScale(byInvestor, securityCount, alpha, exponent);
    RegularizationScale securities =
        new RegularizationScale(bySecurity, investorCount, alpha, exponent);
    double confidence = Math.sqrt(investors.meanConfidence() * securities.meanConfidence());
    // without an interaction there is nothing to regularise, and no confidence to take a share of
    float lambda = (float) (parameters.regularization() * Math.max(1, confidence));
    return new AlsLoss(alpha, lambda, investors, securities);
  }
}
