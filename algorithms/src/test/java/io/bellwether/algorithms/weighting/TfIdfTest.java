package io.bellwether.algorithms.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class TfIdfTest {

  @Test
  void equalsAPlainComputationOnRandomMatrices() {
    for (long seed = 0; seed < 60; seed++) {
      CsrMatrix bought = Purchases.random(seed);

      CsrMatrix weighted = new TfIdf().weighted(bought);

      assertThat(weighted.ones()).isEqualTo(bought.ones());
      for (int u = 0; u < bought.rowCount(); u++) {
        for (int i : bought.rowColumns(u)) {
          double expected = Math.sqrt(bought.get(u, i)) * Purchases.idf(bought, u);
          assertThat((double) weighted.get(u, i)).isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  @Test
  void countsAnInvestorWhoBoughtEverythingForNothing() {
    CsrMatrix all =
        CsrMatrix.of(1, 3, new int[] {0, 3}, new int[] {0, 1, 2}, new float[] {1, 2, 3});

    assertThat(new TfIdf().weighted(all).values()).containsOnly(0f);
  }

  @Test
  void scalesEachSecurityToLengthOne() {
    for (long seed = 0; seed < 60; seed++) {
      CsrMatrix bought = Purchases.random(seed);

      CsrMatrix scaled = UnitColumns.of(bought);

      for (int i = 0; i < bought.columnCount(); i++) {
        double before = squaredLength(bought, i);
        for (int u = 0; u < bought.rowCount(); u++) {
          double expected = before == 0 ? 0 : bought.get(u, i) / Math.sqrt(before);
          assertThat((double) scaled.get(u, i)).isCloseTo(expected, within(1e-6));
        }
      }
    }
  }

  private static double squaredLength(CsrMatrix matrix, int column) {
    double sum = 0;
    for (int row = 0; row < matrix.rowCount(); row++) {
      sum += (double) matrix.get(row, column) * matrix.get(row, column);
    }
    return sum;
  }
}
