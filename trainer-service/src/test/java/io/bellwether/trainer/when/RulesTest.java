package io.bellwether.trainer.when;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void aSettingOutOfItsBoundsIsNamedWithTheBound() {
    assertThatThrownBy(() -> TrainingPolicyTest.rules(Optional.of(Duration.ZERO), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.when.every is PT0S, but must be at least PT1S");
    assertThatThrownBy(() -> TrainingPolicyTest.rules(Optional.empty(), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bellwether.trainer.when.at-least-apart is PT-1S, but must be at least PT0S");
  }
}
