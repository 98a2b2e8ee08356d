package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * {@link Bm25} with what it took from one matrix, scaled so that the mean weight of the matrix's
 * entries is 1: for losses in which weights multiply a confidence or a step.
 */
public final class Bm25Weights {

  private final Bm25 bm25;
  private final double[] damping;
  private final double logSecurities;
  private final double scale;

  Bm25Weights(Bm25 bm25, CsrMatrix investorsBySecurities) {
    this(bm25, bm25.damping(investorsBySecurities), scale(bm25.weighted(investorsBySecurities)));
  }

  /**
   * As they were taken from a matrix. Keeps the array.
   *
   * @param damping of each security, {@code k1 (1 - b + b len(i) / avg)}
   * @param scale what makes the mean weight 1
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public Bm25Weights(Bm25 bm25, double[] damping, double scale) {
    for (int security = 0; security < damping.length; security++) {
      check("damping[%d]".formatted(security), damping[security]);
    }
    check("scale", scale);
    this.bm25 = bm25;
    this.damping = damping;
    this.logSecurities = StrictMath.log(damping.length);
    this.scale = scale;
  }

  private static void check(String name, double value) {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException(
          "%s is %s, must be finite and at least 0".formatted(name, value));
    }
  }

  private static double scale(CsrMatrix weighted) {
    double sum = 0;
    for (int at = 0; at < weighted.nonZeroCount(); at++) {
      sum += weighted.value(at);
    }
    // weights that are all 0 tell nothing apart, whatever they are multiplied by
    return sum > 0 ? weighted.nonZeroCount() / sum : 0;
  }

  public Bm25 bm25() {
    return bm25;
  }

  public int securityCount() {
    return damping.length;
  }

  /** Of each security; not to be written. */
  public double[] damping() {
    return damping;
  }

  /** What makes the mean weight 1. */
  public double scale() {
    return scale;
  }

  /** The same pattern with each weight replaced, with mean 1. */
  public CsrMatrix weighted(CsrMatrix investorsBySecurities) {
    float[] values = new float[investorsBySecurities.nonZeroCount()];
    for (int row = 0; row < investorsBySecurities.rowCount(); row++) {
      int bought = investorsBySecurities.rowLength(row);
      for (int at = investorsBySecurities.rowStart(row);
          at < investorsBySecurities.rowEnd(row);
          at++) {
        values[at] = of(investorsBySecurities.column(at), investorsBySecurities.value(at), bought);
      }
    }
    return CsrMatrix.of(
        investorsBySecurities.rowCount(),
        investorsBySecurities.columnCount(),
        investorsBySecurities.rowStarts(),
        investorsBySecurities.columns(),
        values);
  }

  /**
   * The weight of one entry.
   *
   * @param weight of the purchases of the security, at least 0
   * @param bought how many securities the investor has bought
   */
  public float of(int security, float weight, int bought) {
    if (weight == 0) {
      return 0;
    }
    double idf = Math.max(0, logSecurities - StrictMath.log(1.0 + bought));
    double saturated = weight * (bm25.k1() + 1.0) / (damping[security] + weight);
    return (float) (scale * idf * saturated);
  }
}
