package io.bellwether.algorithms.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EaseTrainerTest extends ModelContract {

  @Override
  protected Trainer trainer(Compute compute) {
    return new EaseTrainer(new EaseHyperparameters(1f, 1_000, 1_000), compute);
  }

  @Test
  void equalsTheClosedFormOnRandomMatrices() {
    for (int securityCount : new int[] {1, 2, 7, 20, 150}) {
      CsrMatrix bought = random(securityCount, 30, securityCount, 12 * securityCount);
      double[][] expected = PlainEase.weights(bought, 3);

      CsrMatrix weights = weights(bought, new EaseHyperparameters(3, 1_000, 1_000));

      for (int i = 0; i < securityCount; i++) {
        for (int j = 0; j < securityCount; j++) {
          assertThat((double) weights.get(i, j)).isCloseTo(expected[i][j], within(1e-7));
        }
      }
      assertThat(weights.nonZeroCount()).isGreaterThanOrEqualTo(securityCount == 1 ? 0 : 1);
    }
  }

  @Test
  void keepsOfEachSecurityTheWeightsFurthestFromZero() {
    CsrMatrix bought = random(3, 60, 30, 500);
    CsrMatrix all = weights(bought, new EaseHyperparameters(2, 1_000, 1_000));

    CsrMatrix kept = weights(bought, new EaseHyperparameters(2, 1_000, 4));

    for (int i = 0; i < 30; i++) {
      assertThat(kept.rowLength(i)).isEqualTo(4);
      float least = Float.POSITIVE_INFINITY;
      for (int j : kept.rowColumns(i)) {
        assertThat(kept.get(i, j)).isEqualTo(all.get(i, j));
        least = Math.min(least, Math.abs(kept.get(i, j)));
      }
      for (int j : all.rowColumns(i)) {
        assertThat(kept.contains(i, j) || Math.abs(all.get(i, j)) <= least).isTrue();
      }
    }
    float[] sorted = kept.values().clone();
    Arrays.sort(sorted);
    assertThat(sorted[0]).isNegative();
    assertThat(sorted[sorted.length - 1]).isPositive();
  }

  @Test
  void leavesOutAllButTheMostBoughtSecurities() {
    // Given: securities 1, 3 and 4 have three buyers, 0 and 2 fewer, 5 none
    CsrMatrix bought =
        CsrMatrix.of(3, 6, ints(0, 5, 8, 12), ints(0, 1, 2, 3, 4, 1, 3, 4, 0, 1, 3, 4), ones(12));
    CsrMatrix firstTwo = CsrMatrix.of(3, 2, ints(0, 2, 4, 6), ints(0, 1, 0, 1, 0, 1), ones(6));
    double expected = PlainEase.weights(firstTwo, 1)[0][1];
    // When
    CsrMatrix weights = weights(bought, new EaseHyperparameters(1, 2, 10));
    // Then: of the three equally bought the two with the lower index
    assertThat(weights.nonZeroCount()).isEqualTo(2);
    assertThat((double) weights.get(1, 3)).isCloseTo(expected, within(1e-7));
    assertThat(weights.get(3, 1)).isEqualTo(weights.get(1, 3));
  }

  @Test
  void ignoresHowOftenAPairWasBought() {
    CsrMatrix bought = random(8, 20, 12, 200);
    EaseHyperparameters parameters = new EaseHyperparameters(2, 100, 100);

    assertThat(weights(bought, parameters)).isEqualTo(weights(bought.ones(), parameters));
  }

  @Test
  void asksForMoreRegularisationWhereSecuritiesCannotBeToldApart() {
    CsrMatrix twins = CsrMatrix.of(2, 2, ints(0, 2, 4), ints(0, 1, 0, 1), ones(4));

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> weights(twins, new EaseHyperparameters(1e-20f, 10, 10)))
        .withMessage(
            "regularization is 1.0E-20, too small to tell security 1 from the others: raise it");
  }

  @Test
  void refusesHyperparametersOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EaseHyperparameters(0, 1, 1))
        .withMessage("regularization is 0.0, must be finite and above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new EaseHyperparameters(Float.NaN, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EaseHyperparameters(1, 0, 1))
        .withMessage("securities is 0, must be at least 1 and at most 30000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EaseHyperparameters(1, 1, 30_001))
        .withMessage("neighbours is 30001, must be at least 1 and at most 30000");
  }

  private static CsrMatrix weights(CsrMatrix bought, EaseHyperparameters parameters) {
    return new EaseTrainer(parameters)
        .fit(TrainingInteractions.undated(bought), TrainingListener.silent())
        .neighbours();
  }
}
