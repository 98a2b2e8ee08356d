package io.bellwether.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.model.History;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AppetiteTest {

  @Test
  void isOneOnAverageAndRisesWithTheCount() {
    IntToDoubleFunction appetite =
        Appetite.byHoldings(
            Drawn.holdings(3, List.of(History.of(), History.of(0), History.of(0, 1, 2))));

    assertThat(appetite.applyAsDouble(0)).isCloseTo(1 / (7.0 / 3), within(1e-12));
    assertThat(appetite.applyAsDouble(1)).isCloseTo(2 / (7.0 / 3), within(1e-12));
    assertThat(appetite.applyAsDouble(2)).isCloseTo(4 / (7.0 / 3), within(1e-12));
  }

  @Test
  void aNegativeCountIsRefused() {
    assertThatThrownBy(() -> Appetite.byCounts(2, client -> -client))
        .hasMessage("count of client 1 is -1, must be at least 0");
  }
}
