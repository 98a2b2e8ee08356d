package io.bellwether.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.benchmarks.market.MarketFactors;
import io.bellwether.benchmarks.market.MarketSettings;
import io.bellwether.benchmarks.market.PurchaseOrder;
import org.junit.jupiter.api.Test;

class OracleFiguresTest {

  @Test
  void ranksUnknownSecuritiesByTheirTrueLogit() {
    MarketSettings settings = new MarketSettings(9, 30, 3, 3, 1f, PurchaseOrder.RANDOM, 5);
    MarketFactors factors = MarketFactors.of(settings);
    // every investor already holds the first three securities
    int[] rows = new int[27];
    int[] columns = new int[27];
    float[] ones = new float[27];
    for (int n = 0; n < 27; n++) {
      rows[n] = n / 3;
      columns[n] = n % 3;
      ones[n] = 1;
    }
    CsrMatrix train = CsrMatrix.fromTriples(9, 30, rows, columns, ones);

    RankedLists lists = OracleFigures.oracle(factors, train, Compute.standard());

    for (int investor = 0; investor < 9; investor++) {
      float worst = lists.score(investor, 4);
      assertThat(lists.length(investor)).isEqualTo(5);
      int better = 0;
      for (int security = 3; security < 30; security++) {
        if (factors.logit(investor, security) > worst) {
          better++;
        }
      }
      assertThat(better).isEqualTo(4);
      for (int rank = 0; rank < 5; rank++) {
        int security = lists.security(investor, rank);
        assertThat(security).isGreaterThanOrEqualTo(3);
        assertThat(lists.score(investor, rank)).isEqualTo(factors.logit(investor, security));
      }
    }
  }

  @Test
  void averagesPrecisionOverInvestorsWithATestPurchase() {
    RankedLists lists = new RankedLists(3, 5);
    int[] ranked = {0, 1, 2, 3, 4};
    for (int investor = 0; investor < 3; investor++) {
      lists.set(investor, 5, ranked, new float[5]);
    }
    // two of five, none bought at all, none of five
    CsrMatrix test =
        CsrMatrix.of(
            3, 8, new int[] {0, 3, 3, 4}, new int[] {1, 4, 6, 7}, new float[] {1, 1, 1, 1});
    assertThat(OracleFigures.precision(lists, test)).isEqualTo(0.2);
  }
}
