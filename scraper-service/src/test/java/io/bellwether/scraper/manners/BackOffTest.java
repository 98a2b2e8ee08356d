package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BackOffTest {

  private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10));

  @Test
  void doublesUpToItsCap() {
    assertThat(backOff.doubled(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backOff.doubled(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(backOff.doubled(4)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backOff.doubled(1_000_000)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void addsUpToHalfByChance() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      assertThat(backOff.after(2, random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }
  }
}
