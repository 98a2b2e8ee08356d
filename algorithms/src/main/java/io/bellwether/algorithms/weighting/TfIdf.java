package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * Term frequency times inverse document frequency. A security is a document, the investors who
 * bought it are its terms, and the weight w(u, i) of the purchases is how often the term occurs:
 *
 * <pre>tf-idf(u, i) = sqrt(w(u, i)) idf(u),  idf(u) = max(0, ln N - ln(1 + df(u)))</pre>
 *
 * with N securities of which investor u bought df(u). The root damps the hundredth purchase of the
 * same security. Computed in double, kept as float32; no value is negative.
 *
 * @see "Salton, Buckley: Term-weighting approaches in automatic text retrieval, Information
 *     Processing and Management 24(5), 1988"
 */
public record TfIdf() {

  /**
   * The same pattern with each weight replaced.
   *
   * @param investorsBySecurities weights, at least 0
   */
  public CsrMatrix weighted(CsrMatrix investorsBySecurities) {
    double[] idf = InverseFrequency.ofInvestors(investorsBySecurities);
    int[] rowStarts = investorsBySecurities.rowStarts();
    float[] weights = investorsBySecurities.values();
    float[] values = new float[weights.length];
    for (int investor = 0; investor < idf.length; investor++) {
      for (int at = rowStarts[investor]; at < rowStarts[investor + 1]; at++) {
        values[at] = (float) (Math.sqrt(weights[at]) * idf[investor]);
      }
    }
    return CsrMatrix.of(
        investorsBySecurities.rowCount(),
        investorsBySecurities.columnCount(),
        rowStarts,
        investorsBySecurities.columns(),
        values);
  }
}
