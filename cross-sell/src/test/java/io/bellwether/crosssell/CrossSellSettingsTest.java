package io.bellwether.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.crosssell.near.Closeness;
import io.bellwether.crosssell.near.View;
import org.junit.jupiter.api.Test;

class CrossSellSettingsTest {

  private static final View VIEW = new View(new Closeness(0.5, 1), 1);

  @Test
  void theDefaultsAreWithinTheBounds() {
    assertThat(CrossSellSettings.defaults().neighbours()).isEqualTo(300);
    assertThat(CrossSellSettings.defaults().minimumSupport()).isEqualTo(3);
  }

  @Test
  void whatIsOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> new CrossSellSettings(0, VIEW, VIEW, 1, 1))
        .hasMessage("neighbours is 0, must be at least 1 and at most 10000");
    assertThatThrownBy(() -> new CrossSellSettings(10, VIEW, VIEW, Double.NaN, 1))
        .hasMessage("prior is NaN, must be at least 0.001 and at most 1000000.0");
    assertThatThrownBy(() -> new CrossSellSettings(10, VIEW, VIEW, 1, 21))
        .hasMessage("minimumSupport is 21, must be at least 1 and at most 20");
  }
}
