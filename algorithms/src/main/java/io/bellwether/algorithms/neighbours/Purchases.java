package io.bellwether.algorithms.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;

/**
 * What each investor bought and who bought each security.
 *
 * @param bought investors x securities
 * @param buyers the same, securities x investors
 * @param binary whether every value is 1, so that none need be read
 */
record Purchases(CsrMatrix bought, CsrMatrix buyers, boolean binary) {

  static Purchases weighted(CsrMatrix bought) {
    return new Purchases(bought, bought.transpose(), false);
  }

  static Purchases binary(CsrMatrix bought) {
    CsrMatrix ones = bought.ones();
    return new Purchases(ones, ones.transpose(), true);
  }

  int securityCount() {
    return bought.columnCount();
  }
}
