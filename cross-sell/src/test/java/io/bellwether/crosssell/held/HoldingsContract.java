package io.bellwether.crosssell.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.model.History;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of holdings keeps to. */
interface HoldingsContract {

  /** Of these clients; securities 0 to {@code securityCount - 1}. */
  Holdings holding(int securityCount, List<History> clients);

  @Test
  default void tellsWhatEachHoldsAndHowManyHoldIt() {
    Holdings holdings =
        holding(4, List.of(History.of(0, 2), History.of(), History.of(2), History.of(0, 1, 2)));

    assertThat(holdings.clientCount()).isEqualTo(4);
    assertThat(holdings.securityCount()).isEqualTo(4);
    assertThat(holdings.of(0).toSecurities()).containsExactly(0, 2);
    assertThat(holdings.of(1).isEmpty()).isTrue();
    assertThat(holdings.of(3).toSecurities()).containsExactly(0, 1, 2);
    assertThat(holdings.holders(0)).isEqualTo(2);
    assertThat(holdings.holders(1)).isEqualTo(1);
    assertThat(holdings.holders(2)).isEqualTo(3);
    assertThat(holdings.holders(3)).isZero();
    assertThat(holdings.pairs()).isEqualTo(6);
  }

  @Test
  default void nobodyHoldsNothing() {
    Holdings holdings = holding(0, List.of());

    assertThat(holdings.clientCount()).isZero();
    assertThat(holdings.securityCount()).isZero();
    assertThat(holdings.pairs()).isZero();
  }

  @Test
  default void whoIsNotThereIsRefused() {
    Holdings holdings = holding(2, List.of(History.of(1)));

    assertThatThrownBy(() -> holdings.of(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("client is 1, must be at least 0 and below 1");
    assertThatThrownBy(() -> holdings.holders(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("security is -1, must be at least 0 and below 2");
  }
}
