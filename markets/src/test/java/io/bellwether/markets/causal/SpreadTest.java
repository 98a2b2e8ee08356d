package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void takesEveryNumberWhereThereAreFewEnough() {
    assertThat(Spread.atMost(9, 4).all()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void takesEvenlySpreadOnesWhereThereAreMore() {
    assertThat(Spread.atMost(4, 10).all()).containsExactly(0, 2, 5, 7);
    assertThat(Spread.atMost(4_000, 1_000_000).at(3_999)).isEqualTo(999_750);
  }

  @Test
  void takesAtLeastOne() {
    assertThat(Spread.atMost(0, 10).all()).containsExactly(0);
  }
}
