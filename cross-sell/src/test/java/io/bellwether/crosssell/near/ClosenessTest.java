package io.bellwether.crosssell.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.nearest.Near;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosenessTest {

  @Test
  void fallsFromOneToNothingAtTheReach() {
    Closeness closeness = new Closeness(0.4, 2);

    assertThat(closeness.weight(0)).isEqualTo(1);
    assertThat(closeness.weight(0.1)).isCloseTo(0.5625, within(1e-12));
    assertThat(closeness.weight(0.4)).isZero();
    assertThat(closeness.weight(1)).isZero();
  }

  @Test
  void ofTheCosineDistanceItIsTheCosine() {
    for (double cosine : new double[] {1, 0.7, 0.2, 0, -0.5}) {
      assertThat(new Closeness(0.5, 1).weight((1 - cosine) / 2))
          .isCloseTo(Math.max(0, cosine), within(1e-12));
    }
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> new Closeness(0, 1))
        .hasMessage("reach is 0.0, must be above 0 and at most 1");
    assertThatThrownBy(() -> new Closeness(Double.NaN, 1)).hasMessageContaining("reach is NaN");
    assertThatThrownBy(() -> new Closeness(0.5, 9))
        .hasMessage("power is 9, must be at least 1 and at most 8");
    assertThatThrownBy(() -> new View(new Closeness(0.5, 1), -0.1))
        .hasMessage("trust is -0.1, must be at least 0 and at most 4");
    assertThatThrownBy(
            () ->
                new Neighbours(
                    List.of(new Near(7, Double.NaN)), new View(new Closeness(0.5, 1), 1)))
        .hasMessage("distance of row 7 is NaN, must be at least 0 and at most 1");
  }
}
