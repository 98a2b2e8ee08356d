package io.bellwether.crosssell.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.model.History;
import io.bellwether.crosssell.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductsTest {

  private static final int BONDS = 0;
  private static final int FUNDS = 1;

  /** Security 3 belongs to no product. */
  private final Products products = new Products(new int[] {FUNDS, BONDS, FUNDS, Products.NONE}, 2);

  @Test
  void holdsAProductWhoHoldsAnySecurityOfIt() {
    History held = products.of(History.of(0, 2, 3));

    assertThat(held.toSecurities()).containsExactly(FUNDS);
    assertThat(held.toWeights()).containsExactly(2f);
    assertThat(products.of(History.of(3)).isEmpty()).isTrue();
    assertThat(products.of(History.of(0, 1)).toSecurities()).containsExactly(BONDS, FUNDS);
  }

  @Test
  void countsEachHolderOfAProductOnce() {
    Holdings grouped =
        products.of(Drawn.holdings(4, List.of(History.of(0, 2), History.of(1, 2), History.of(3))));

    assertThat(grouped.clientCount()).isEqualTo(3);
    assertThat(grouped.securityCount()).isEqualTo(2);
    assertThat(grouped.holders(FUNDS)).isEqualTo(2);
    assertThat(grouped.holders(BONDS)).isEqualTo(1);
    assertThat(grouped.of(1).toSecurities()).containsExactly(BONDS, FUNDS);
    assertThat(grouped.of(2).isEmpty()).isTrue();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new Products(new int[] {0, 2}, 2))
        .hasMessage("product of security 1 is 2, must be at least -1 and below 2");
    assertThatThrownBy(() -> products.of(Drawn.holdings(3, List.of())))
        .hasMessage("holdings have 3 securities but products are known of 4");
    assertThatThrownBy(() -> products.of(History.of(4)))
        .hasMessage("security held is 4, must be at least 0 and below 4");
  }
}
