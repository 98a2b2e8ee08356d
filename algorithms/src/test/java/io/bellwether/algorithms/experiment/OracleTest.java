package io.bellwether.algorithms.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class OracleTest {

  private static final CsrMatrix TRAIN =
      CsrMatrix.fromTriples(2, 3, new int[] {0}, new int[] {1}, new float[] {1});

  /** Utilities of investor 0: 3, 8, 0; of investor 1: -1, -2, -3. */
  private final Ranker ranker =
      new Oracle(new float[] {1, 2, -1, 0}, new float[] {1, 1, 2, 3, 3, -1.5f}, 2)
          .on(TRAIN, Kernels.scalar());

  @Test
  void ranksByInnerProductsNegativeOnesAndZerosToo() {
    RankedLists lists =
        ranker.rank(new int[] {0, 1}, 3, Repeats.COUNTED, ForkJoinPool.commonPool());

    assertThat(list(lists, 0)).containsExactly(1, 0, 2);
    assertThat(list(lists, 1)).containsExactly(0, 1, 2);
  }

  @Test
  void leavesOutWhatTheInvestorHas() {
    RankedLists lists = ranker.rank(new int[] {0}, 3, Repeats.EXCLUDED, ForkJoinPool.commonPool());

    assertThat(list(lists, 0)).containsExactly(0, 2);
  }

  @Test
  void refusesFactorsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Oracle(new float[3], new float[2], 2))
        .withMessage("investorFactors has length 3, must be a multiple of n, 2, and above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Oracle(new float[2], new float[] {1, Float.NaN}, 2))
        .withMessage("securityFactors[1] is NaN, must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Oracle(new float[2], new float[2], 0))
        .withMessage("n is 0, must be at least 1");
  }

  private static int[] list(RankedLists lists, int row) {
    int[] list = new int[lists.length(row)];
    for (int rank = 0; rank < list.length; rank++) {
      list[rank] = lists.security(row, rank);
    }
    return list;
  }
}
