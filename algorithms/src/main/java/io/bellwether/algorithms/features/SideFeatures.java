package io.bellwether.algorithms.features;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * What is known beside the purchases: a sparse row for every investor and for every security, in
 * the order of the interactions. Identity is not among the columns: models add it themselves.
 *
 * @param investors investors x investor features
 * @param securities securities x security features
 */
public record SideFeatures(CsrMatrix investors, CsrMatrix securities) {

  /** Nothing is known of anybody: matrices without columns. */
  public static SideFeatures none(int investorCount, int securityCount) {
    return new SideFeatures(withoutColumns(investorCount), withoutColumns(securityCount));
  }

  /** The same securities, and nothing known of the investors. */
  public SideFeatures withoutInvestors() {
    return new SideFeatures(withoutColumns(investors.rowCount()), securities);
  }

  /** The same investors, and nothing known of the securities. */
  public SideFeatures withoutSecurities() {
    return new SideFeatures(investors, withoutColumns(securities.rowCount()));
  }

  /**
   * Throws an {@link IllegalArgumentException} with both numbers unless there is a row for every
   * row and every column of a matrix of interactions.
   */
  public void checkFits(CsrMatrix interactions) {
    check("investor", investors.rowCount(), "rows", interactions.rowCount());
    check("security", securities.rowCount(), "columns", interactions.columnCount());
  }

  private static void check(String whose, int rows, String side, int count) {
    if (rows != count) {
      throw new IllegalArgumentException(
          "%s features have %d rows but the interactions have %d %s"
              .formatted(whose, rows, count, side));
    }
  }

  private static CsrMatrix withoutColumns(int rowCount) {
    return CsrMatrix.of(rowCount, 0, new int[rowCount + 1], new int[0], new float[0]);
  }
}
