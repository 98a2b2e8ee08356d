package io.bellwether.algorithms.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class Bm25Test {

  @Test
  void equalsAPlainComputationOnRandomMatrices() {
    for (long seed = 0; seed < 60; seed++) {
      // Given
      CsrMatrix bought = Purchases.random(seed);
      Bm25 bm25 = new Bm25(0.5f + seed % 7, seed % 5 / 4f);
      // When
      CsrMatrix weighted = bm25.weighted(bought);
      // Then
      assertThat(weighted.ones()).isEqualTo(bought.ones());
      for (int u = 0; u < bought.rowCount(); u++) {
        for (int i : bought.rowColumns(u)) {
          assertThat((double) weighted.get(u, i))
              .isCloseTo(plain(bm25, bought, u, i), within(1e-5));
          assertThat(weighted.get(u, i)).isNotNegative();
        }
      }
    }
  }

  @Test
  void takesAPurchaseOfASeldomBoughtSecurityForMore() {
    // Given: the first security is bought by all three investors, the others once each
    CsrMatrix bought =
        CsrMatrix.of(
            3, 4, new int[] {0, 2, 4, 5}, new int[] {0, 1, 0, 2, 0}, new float[] {1, 1, 1, 1, 1});
    // When
    CsrMatrix weighted = Bm25.defaults().weighted(bought);
    // Then
    assertThat(weighted.get(0, 1)).isGreaterThan(weighted.get(0, 0));
  }

  @Test
  void isZeroWhereTheWeightIs() {
    CsrMatrix unweighted = CsrMatrix.of(2, 4, new int[] {0, 1, 2}, new int[] {0, 1}, new float[2]);

    assertThat(new Bm25(1, 1).weighted(unweighted).values()).containsOnly(0f);
  }

  @Test
  void refusesParametersOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bm25(0, 0.5f))
        .withMessage("k1 is 0.0, must be above 0 and at most 10000");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bm25(Float.NaN, 0.5f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bm25(1, 1.5f))
        .withMessage("b is 1.5, must be at least 0 and at most 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bm25(1, Float.NaN));
  }

  private static double plain(Bm25 bm25, CsrMatrix bought, int u, int i) {
    double w = bought.get(u, i);
    if (w == 0) {
      return 0;
    }
    double length = 0;
    double all = 0;
    for (int v = 0; v < bought.rowCount(); v++) {
      length += bought.get(v, i);
      for (int j = 0; j < bought.columnCount(); j++) {
        all += bought.get(v, j);
      }
    }
    double average = all / bought.columnCount();
    double damping = bm25.k1() * (1 - bm25.b() + bm25.b() * length / average);
    return Purchases.idf(bought, u) * w * (bm25.k1() + 1) / (damping + w);
  }
}
