package io.bellwether.ranking.calibration;

/**
 * How far probabilities are from what happens.
 *
 * @see "Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning,
 *     AAAI 2015, section on empirical measures"
 */
public final class CalibrationError {

  private CalibrationError() {}

  /**
   * The expected calibration error: probabilities are put into bins of equal width, and the
   * distances between the mean probability of a bin and the share that bought are averaged, weighed
   * by the size of the bin.
   *
   * @param probabilities from 0 to 1, at least one
   * @param bought one for each probability
   * @param bins at least 1
   * @return from 0 to 1, 0 is best
   */
  public static double expected(double[] probabilities, boolean[] bought, int bins) {
    if (probabilities.length != bought.length || probabilities.length == 0) {
      throw new IllegalArgumentException(
          "probabilities are %d and bought %d, must be equal and at least 1"
              .formatted(probabilities.length, bought.length));
    }
    if (bins < 1) {
      throw new IllegalArgumentException("bins is %d, must be at least 1".formatted(bins));
    }
    double[] difference = new double[bins];
    for (int at = 0; at < probabilities.length; at++) {
      double probability = probabilities[at];
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probabilities[%d] is %s, must be at least 0 and at most 1".formatted(at, probability));
      }
      int bin = (int) Math.min(bins - 1L, (long) (probability * bins));
      difference[bin] += probability - (bought[at] ? 1 : 0);
    }
    double sum = 0;
    for (double binDifference : difference) {
      sum += Math.abs(binDifference);
    }
    return sum / probabilities.length;
  }
}
