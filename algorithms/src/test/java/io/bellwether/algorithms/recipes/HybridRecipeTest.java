package io.bellwether.algorithms.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridHyperparameters.Loss;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HybridRecipeTest {

  private static final int INVESTORS = 80;
  private static final int SECURITIES = 10;

  @ParameterizedTest
  @CsvSource({
    "WARP, hybrid-warp, max-sampled",
    "KOS_WARP, hybrid-kos-warp, n",
    "BPR, hybrid-bpr, components",
    "LOGISTIC, hybrid-logistic, epochs"
  })
  void isNamedAfterItsLossAndTellsItsSettings(Loss loss, String name, String setting) {
    HybridRecipe recipe =
        new HybridRecipe(
            HybridHyperparameters.defaults().withLoss(loss),
            split -> SideFeatures.none(INVESTORS, SECURITIES));

    assertThat(recipe.name()).isEqualTo(name);
    assertThat(recipe.hyperparameters()).containsKey(setting).doesNotContainKey("learning-rate");
  }

  /**
   * Investors of even number buy the first half, the others the second; a feature says who is
   * which.
   */
  @Test
  void recommendsByFeaturesToThoseWhoHaveNoHistory() {
    Split split = split();
    int[] column = IntStream.range(0, INVESTORS).map(u -> u % 2).toArray();
    float[] ones = new float[INVESTORS];
    Arrays.fill(ones, 1f);
    CsrMatrix kinds =
        CsrMatrix.fromTriples(INVESTORS, 2, IntStream.range(0, INVESTORS).toArray(), column, ones);
    SideFeatures features =
        new SideFeatures(kinds, SideFeatures.none(INVESTORS, SECURITIES).securities());

    RankedLists lists =
        new HybridRecipe(HybridHyperparameters.defaults(), some -> features)
            .fit(split, Compute.standard(), TrainingListener.silent())
            .rank(new int[] {78, 79}, 3, Repeats.EXCLUDED, ForkJoinPool.commonPool());

    for (int rank = 0; rank < 3; rank++) {
      assertThat(lists.security(0, rank)).isLessThan(SECURITIES / 2);
      assertThat(lists.security(1, rank)).isGreaterThanOrEqualTo(SECURITIES / 2);
    }
  }

  /** The last two investors bought nothing before the moment. */
  private static Split split() {
    int count = INVESTORS * 3;
    int[] investors = new int[count];
    int[] securities = new int[count];
    long[] times = new long[count];
    for (int at = 0; at < count; at++) {
      int u = at / 3;
      investors[at] = u;
      securities[at] = (u + 2 * (at % 3)) % (SECURITIES / 2) + u % 2 * SECURITIES / 2;
      times[at] = u >= INVESTORS - 2 ? 100 : at % 3;
    }
    return GlobalTime.at(50)
        .splits(new Interactions(investors, securities, times), INVESTORS, SECURITIES)
        .getFirst();
  }
}
