package io.bellwether.algorithms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemNeighboursModelTest extends ModelContract {

  /** N(0) = {1: 0.5, 2: 0.25}, N(1) = {2: 0.75}, N(2) = {}: kept one way only. */
  private static final ItemNeighboursModel SMALL =
      new ItemNeighboursModel(
          CsrMatrix.of(3, 3, ints(0, 2, 3, 3), ints(1, 2, 2), new float[] {0.5f, 0.25f, 0.75f}));

  @Override
  Model fit(CsrMatrix interactions) {
    return new ItemCosineTrainer(ItemCosineHyperparameters.defaults())
        .fit(interactions, TrainingListener.silent());
  }

  @Test
  void recommendsTheWithheldSecurityFirst() {
    CsrMatrix bought = checkerboardWithoutDiagonal();
    Model model = fit(bought);
    for (int investor = 0; investor < SIZE; investor++) {
      int[] history = bought.rowColumns(investor);

      List<Scored> first =
          model.recommend(history, 1, security -> Arrays.binarySearch(history, security) >= 0);

      assertThat(first).extracting(Scored::security).containsExactly(investor);
    }
  }

  @Test
  void sumsTheSimilaritiesOfTheRowsOfTheHistory() {
    float[] scores = new float[3];

    SMALL.scoresInto(ints(0, 1), scores);

    assertThat(scores).containsExactly(0f, 0.5f, 1f);
  }

  @Test
  void explainsAScoreByWhatItSums() {
    assertThat(SMALL.explain(ints(0, 1), 2, 5))
        .containsExactly(new Contribution(1, 0.75f), new Contribution(0, 0.25f));
    assertThat(SMALL.explain(ints(0, 1), 2, 1)).containsExactly(new Contribution(1, 0.75f));
    assertThat(SMALL.explain(ints(2), 0, 5)).isEmpty();
  }

  @Test
  void hasNothingToSayForAnEmptyHistory() {
    assertThat(SMALL.recommend(ints(), 3, security -> false)).isEmpty();
  }

  @Test
  void refusesAMatrixThatIsNotSquareOrHasADiagonal() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ItemNeighboursModel(CsrMatrix.of(1, 2, ints(0, 0), ints(), new float[0])))
        .withMessage("neighbours is 1 x 2, must be square");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ItemNeighboursModel(
                    CsrMatrix.of(2, 2, ints(0, 0, 1), ints(1), new float[] {1})))
        .withMessageContaining("row 1, column 1");
  }
}
