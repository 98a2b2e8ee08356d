package io.bellwether.algorithms.als;

import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.weighting.Bm25Weights;
import java.util.Optional;

/**
 * What an {@link AlsModel} needs to answer, with the names of {@link AlsHyperparameters}. YtY
 * follows from the factors; those of the investors a model does without.
 *
 * @param factors length of a row without its padding, 1 to {@value AlsHyperparameters#MOST_FACTORS}
 * @param regularizationExponent nu, 0 to 1
 * @param alpha confidence gained by a weight of 1, above 0
 * @param lambda weight of the squared factors, above 0
 * @param boughtSecurities securities with a purchase: the cells of an investor's row that count
 * @param meanConfidence mean of c_u over the investors of the training, at least 0
 * @param weighting w of a purchase where it is not the number of times bought
 * @param securityFactors securities x n, n the factors padded; not to be written
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle for a file's tensors, never compared
public record AlsParameters(
    int factors,
    float regularizationExponent,
    float alpha,
    float lambda,
    int boughtSecurities,
    double meanConfidence,
    Optional<Bm25Weights> weighting,
    float[] securityFactors) {

  int securityCount() {
    return securityFactors.length / Kernels.padded(factors);
  }

  /**
   * Throws an {@link IllegalArgumentException} with the value and the bound, or both lengths, of
   * what cannot make a model.
   */
  void check() {
    AlsHyperparameters.checkFactors(factors);
    AlsHyperparameters.checkExponent(regularizationExponent);
    Bounds.above("alpha", alpha, 0);
    Bounds.above("lambda", lambda, 0);
    if (!Double.isFinite(meanConfidence) || meanConfidence < 0) {
      throw new IllegalArgumentException(
          "meanConfidence is %s, must be finite and at least 0".formatted(meanConfidence));
    }
    int n = Kernels.padded(factors);
    if (securityFactors.length % n != 0) {
      throw new IllegalArgumentException(
          "securityFactors has length %d, must be a multiple of the %d padded factors"
              .formatted(securityFactors.length, n));
    }
    if (boughtSecurities < 0 || boughtSecurities > securityCount()) {
      throw new IllegalArgumentException(
          "boughtSecurities is %d, must be at least 0 and at most the security count %d"
              .formatted(boughtSecurities, securityCount()));
    }
    weighting.ifPresent(this::checkSecurities);
    for (int at = 0; at < securityFactors.length; at++) {
      if (!Float.isFinite(securityFactors[at])) {
        throw new IllegalArgumentException(
            "securityFactors[%d] is %s, must be finite".formatted(at, securityFactors[at]));
      }
    }
  }

  private void checkSecurities(Bm25Weights weights) {
    if (weights.securityCount() != securityCount()) {
      throw new IllegalArgumentException(
          "weighting has %d securities but securityFactors has %d"
              .formatted(weights.securityCount(), securityCount()));
    }
  }
}
