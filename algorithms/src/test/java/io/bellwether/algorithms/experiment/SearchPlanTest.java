package io.bellwether.algorithms.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.experiment.SearchPlan.RandomSearch;
import io.bellwether.algorithms.experiment.SearchPlan.Rung;
import io.bellwether.algorithms.experiment.SearchPlan.SuccessiveHalving;
import org.junit.jupiter.api.Test;

class SearchPlanTest {

  @Test
  void triesAllSettingsOnAllInvestorsAtRandom() {
    assertThat(new RandomSearch(7).rungs()).containsExactly(new Rung(7, 1));
  }

  @Test
  void halvesSettingsAndMultipliesInvestors() {
    assertThat(new SuccessiveHalving(27).rungs())
        .containsExactly(new Rung(27, 1 / 9.0), new Rung(9, 1 / 3.0), new Rung(3, 1));
    assertThat(new SuccessiveHalving(10, 2).rungs())
        .containsExactly(
            new Rung(10, 1 / 8.0), new Rung(5, 1 / 4.0), new Rung(3, 1 / 2.0), new Rung(2, 1));
    assertThat(new SuccessiveHalving(1).rungs()).isEmpty();
  }

  @Test
  void refusesNumbersOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomSearch(0))
        .withMessage("trials is 0, must be at least 1 and at most 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SuccessiveHalving(9, 1))
        .withMessage("eta is 1, must be at least 2 and at most 100");
  }
}
