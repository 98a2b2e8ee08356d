package io.bellwether.algorithms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.matrix.CsrMatrix;
import org.junit.jupiter.api.Test;

class PopularityModelTest extends ModelContract {

  @Override
  Model fit(CsrMatrix interactions) {
    return PopularityTrainer.fit(interactions);
  }

  @Test
  void countsDistinctInvestorsNotPurchases() {
    // Given: security 0 bought ten times by one investor, security 1 once by each of two
    CsrMatrix interactions =
        CsrMatrix.fromTriples(3, 3, ints(0, 1, 2), ints(0, 1, 1), new float[] {10, 1, 1});
    // When
    PopularityModel model = PopularityTrainer.fit(interactions);
    // Then
    assertThat(model.counts()).containsExactly(1f, 2f, 0f);
    assertThat(model.recommend(ints(), 3, security -> false))
        .containsExactly(new Scored(1, 2f), new Scored(0, 1f));
  }

  @Test
  void scoresTheSameForEveryHistory() {
    PopularityModel model = new PopularityModel(new float[] {1, 5, 3});
    float[] cold = new float[3];
    float[] warm = new float[3];

    model.scoresInto(ints(), cold);
    model.scoresInto(ints(0, 2), warm);

    assertThat(warm).isEqualTo(cold);
  }

  @Test
  void isUntouchedByChangesToTheCounts() {
    float[] counts = {1, 5};
    PopularityModel model = new PopularityModel(counts);

    counts[0] = 9;
    model.counts()[1] = 9;

    assertThat(model.counts()).containsExactly(1f, 5f);
  }

  @Test
  void refusesCountsThatAreNegativeOrNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(new float[] {1, -1}))
        .withMessage("counts[1] is -1.0, must be finite and at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PopularityModel(new float[] {Float.NaN}))
        .withMessageContaining("counts[0] is NaN");
  }
}
