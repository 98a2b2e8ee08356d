package io.bellwether.algorithms.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Trainer;
import org.junit.jupiter.api.Test;

class ItemNeighboursModelTest extends ModelContract {

  /** N(0) = {1: 0.5, 2: 0.25}, N(1) = {2: 0.75}, N(2) = {}: kept one way only. */
  private static final ItemNeighboursModel SMALL =
      new ItemNeighboursModel(
          CsrMatrix.of(3, 3, ints(0, 2, 3, 3), ints(1, 2, 2), new float[] {0.5f, 0.25f, 0.75f}));

  @Override
  protected Trainer trainer(Compute compute) {
    return new ItemNeighboursTrainer(ItemNeighboursHyperparameters.cosine(), compute);
  }

  @Test
  void sumsTheSimilaritiesOfTheRowsOfTheHistory() {
    float[] scores = new float[3];

    SMALL.scoresInto(History.of(0, 1), scores);

    assertThat(scores).containsExactly(0f, 0.5f, 1f);
  }

  @Test
  void explainsAScoreByWhatItSums() {
    assertThat(SMALL.explain(History.of(0, 1), 2, 5))
        .containsExactly(new Contribution(1, 0.75f), new Contribution(0, 0.25f));
    assertThat(SMALL.explain(History.of(0, 1), 2, 1)).containsExactly(new Contribution(1, 0.75f));
    assertThat(SMALL.explain(History.of(2), 0, 5)).isEmpty();
  }

  @Test
  void countsWeightsBelowZeroAgainstASecurityButNamesOnlyThoseAbove() {
    ItemNeighboursModel mixed =
        new ItemNeighboursModel(
            "mixed",
            CsrMatrix.of(3, 3, ints(0, 2, 3, 3), ints(1, 2, 2), new float[] {0.5f, 1f, -0.75f}));
    float[] scores = new float[3];

    mixed.scoresInto(History.of(0, 1), scores);

    assertThat(scores).containsExactly(0f, 0.5f, 0.25f);
    assertThat(mixed.explain(History.of(0, 1), 2, 5)).containsExactly(new Contribution(0, 1f));
    assertThat(mixed.similar(1, 5)).isEmpty();
    assertThat(mixed.name()).isEqualTo("mixed");
  }

  @Test
  void hasNothingToSayForAnEmptyHistory() {
    assertThat(SMALL.recommend(History.of(), 3, security -> false)).isEmpty();
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
