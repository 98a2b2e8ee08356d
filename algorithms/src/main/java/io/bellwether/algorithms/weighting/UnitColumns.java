package io.bellwether.algorithms.weighting;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * Scales each security to length 1, so that the product of two of them is their cosine:
 *
 * <pre>x(u, i) / sqrt(sum over v of x(v, i)^2)</pre>
 *
 * A security of length 0 stays so. Computed in double, kept as float32.
 */
public final class UnitColumns {

  private UnitColumns() {}

  /** The same pattern with each column scaled. */
  public static CsrMatrix of(CsrMatrix investorsBySecurities) {
    int[] columns = investorsBySecurities.columns();
    float[] values = investorsBySecurities.values();
    double[] scale = inverseLengths(columns, values, investorsBySecurities.columnCount());
    float[] scaled = new float[values.length];
    for (int at = 0; at < scaled.length; at++) {
      scaled[at] = (float) (values[at] * scale[columns[at]]);
    }
    return CsrMatrix.of(
        investorsBySecurities.rowCount(),
        investorsBySecurities.columnCount(),
        investorsBySecurities.rowStarts(),
        columns,
        scaled);
  }

  private static double[] inverseLengths(int[] columns, float[] values, int columnCount) {
    double[] scale = new double[columnCount];
    for (int at = 0; at < columns.length; at++) {
      scale[columns[at]] += (double) values[at] * values[at];
    }
    for (int column = 0; column < columnCount; column++) {
      scale[column] = scale[column] == 0 ? 0 : 1 / Math.sqrt(scale[column]);
    }
    return scale;
  }
}
