package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * How telling an investor is. Securities are the documents and investors the terms, so with N
 * securities of which investor u bought df(u)
 *
 * <pre>idf(u) = max(0, ln N - ln(1 + df(u)))</pre>
 *
 * <p>An investor who bought everything tells nothing; without the bound such a one would tell less
 * than nothing, ln N - ln(1 + N).
 *
 * @see "Salton, Buckley: Term-weighting approaches in automatic text retrieval, Information
 *     Processing and Management 24(5), 1988"
 */
final class InverseFrequency {

  private InverseFrequency() {}

  /** For each row of investors x securities; any stored entry is a purchase, whatever its value. */
  static double[] ofInvestors(CsrMatrix investorsBySecurities) {
    double all = StrictMath.log(investorsBySecurities.columnCount());
    double[] idf = new double[investorsBySecurities.rowCount()];
    for (int investor = 0; investor < idf.length; investor++) {
      int bought = investorsBySecurities.rowLength(investor);
      idf[investor] = bought == 0 ? 0 : Math.max(0, all - StrictMath.log(1.0 + bought));
    }
    return idf;
  }
}
