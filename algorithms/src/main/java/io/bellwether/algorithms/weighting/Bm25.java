package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * Okapi BM25. A security is a document, the investors who bought it are its terms, and the weight
 * w(u, i) of the purchases is how often the term occurs:
 *
 * <pre>
 * bm25(u, i) = idf(u) w(u, i) (k1 + 1) / (k1 (1 - b + b len(i) / avg) + w(u, i))
 * idf(u)     = max(0, ln N - ln(1 + df(u)))
 * </pre>
 *
 * with N securities of which investor u bought df(u), len(i) the sum of the weights of security i,
 * and avg the mean of len over all N. So a repeated purchase counts for less and less, and one of a
 * security that everybody buys for less than one of a security few buy. Where w is 0 so is the
 * result. Computed in double, kept as float32; no value is negative.
 *
 * @param k1 how late repeated purchases stop counting, above 0 and at most {@value #MOST_K1}; at
 *     {@code k1} the weight stands half way to its limit in a security of mean length
 * @param b how much the length of a security counts, from 0, not at all, to 1
 * @see "Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, Foundations
 *     and Trends in Information Retrieval 3(4), 2009, section 3.4"
 */
public record Bm25(float k1, float b) {

  static final int MOST_K1 = 10_000;

  public Bm25 {
    if (!(k1 > 0) || k1 > MOST_K1) {
      throw new IllegalArgumentException(
          "k1 is %s, must be above 0 and at most %d".formatted(k1, MOST_K1));
    }
    if (!(b >= 0) || b > 1) {
      throw new IllegalArgumentException("b is %s, must be at least 0 and at most 1".formatted(b));
    }
  }

  /** k1 1.2 and b 0.75, the middle of what the literature finds good for text. */
  public static Bm25 defaults() {
    return new Bm25(1.2f, 0.75f);
  }

  /** What {@link #weighted} needs to know of a matrix, for weighting rows that come later too. */
  public Bm25Weights over(CsrMatrix investorsBySecurities) {
    return new Bm25Weights(this, investorsBySecurities);
  }

  /**
   * The same pattern with each weight replaced.
   *
   * @param investorsBySecurities weights, at least 0
   */
  public CsrMatrix weighted(CsrMatrix investorsBySecurities) {
    double[] idf = InverseFrequency.ofInvestors(investorsBySecurities);
    double[] damping = damping(investorsBySecurities);
    int[] rowStarts = investorsBySecurities.rowStarts();
    int[] columns = investorsBySecurities.columns();
    float[] weights = investorsBySecurities.values();
    float[] values = new float[weights.length];
    for (int investor = 0; investor < idf.length; investor++) {
      double most = idf[investor] * (k1 + 1.0);
      for (int at = rowStarts[investor]; at < rowStarts[investor + 1]; at++) {
        double w = weights[at];
        values[at] = w == 0 ? 0 : (float) (most * w / (damping[columns[at]] + w));
      }
    }
    return CsrMatrix.of(
        investorsBySecurities.rowCount(),
        investorsBySecurities.columnCount(),
        rowStarts,
        columns,
        values);
  }

  /** {@code k1 (1 - b + b len(i) / avg)} of each security. */
  double[] damping(CsrMatrix investorsBySecurities) {
    int[] columns = investorsBySecurities.columns();
    float[] weights = investorsBySecurities.values();
    double[] lengths = new double[investorsBySecurities.columnCount()];
    double sum = 0;
    for (int at = 0; at < columns.length; at++) {
      lengths[columns[at]] += weights[at];
      sum += weights[at];
    }
    for (int security = 0; security < lengths.length; security++) {
      double relative = sum == 0 ? 0 : lengths[security] * lengths.length / sum;
      lengths[security] = k1 * (1 - b + b * relative);
    }
    return lengths;
  }
}
