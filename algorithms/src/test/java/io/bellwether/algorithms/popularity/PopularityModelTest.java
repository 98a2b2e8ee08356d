package io.bellwether.algorithms.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.ModelContract;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PopularityModelTest extends ModelContract {

  @Override
  protected Trainer trainer(Compute compute) {
    return new PopularityTrainer(PopularityHyperparameters.allTime());
  }

  @Override
  protected boolean looksAtTheHistory() {
    return false;
  }

  @Test
  void countsOnlyTheWindowBeforeTheLastPurchase() {
    // Given: security 0 bought by two long ago, security 1 by one, a day before the last purchase
    CsrMatrix bought =
        CsrMatrix.of(3, 3, ints(0, 1, 2, 4), ints(0, 0, 1, 2), new float[] {1, 1, 1, 1});
    long day = Duration.ofDays(1).toSeconds();
    var dated = new TrainingInteractions(bought, new long[] {0, 0, 99 * day, 100 * day});
    // When
    PopularityModel windowed =
        new PopularityTrainer(PopularityHyperparameters.windowed(Duration.ofDays(7)))
            .fit(dated, TrainingListener.silent());
    // Then
    assertThat(windowed.counts()).containsExactly(0f, 1f, 1f);
    assertThat(windowed.name()).isEqualTo("popularity-windowed");
  }

  @Test
  void refusesAWindowWithoutLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopularityHyperparameters.windowed(Duration.ZERO))
        .withMessage("window is PT0S, must be at least PT1S");
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
    assertThat(model.recommend(History.of(), 3, security -> false))
        .containsExactly(new Scored(1, 2f), new Scored(0, 1f));
  }

  @Test
  void scoresTheSameForEveryHistory() {
    PopularityModel model = new PopularityModel(new float[] {1, 5, 3});
    float[] cold = new float[3];
    float[] warm = new float[3];

    model.scoresInto(History.of(), cold);
    model.scoresInto(History.of(0, 2), warm);

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
