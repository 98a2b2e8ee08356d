package io.bellwether.algorithms.evaluation;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.model.Repeats;
import org.junit.jupiter.api.Test;

class LeaveLastOutTest {

  @Test
  void withholdsTheLastPurchaseByTimeThenByAppearance() {
    Interactions all =
        Purchases.of(
            // the latest stands first
            row(0, 0, 9),
            row(0, 1, 3),
            // of equal moments the one that appears last
            row(1, 2, 5),
            row(1, 0, 5),
            // one security only, though twice
            row(2, 1, 1),
            row(2, 1, 2),
            // the last purchase repeats an earlier one
            row(3, 1, 1),
            row(3, 2, 2),
            row(3, 1, 3));

    Split split = new LeaveLastOut().splits(all, 4, 3).getFirst();

    assertThat(split.test().rowColumns(0)).containsExactly(0);
    assertThat(split.test().rowColumns(1)).containsExactly(0);
    assertThat(split.test().rowLength(2)).isZero();
    assertThat(split.test().rowColumns(3)).containsExactly(1);
    assertThat(split.newTest().rowLength(3)).isZero();
    assertThat(split.train().matrix().rowColumns(3)).containsExactly(1, 2);
    assertThat(split.warmInvestors(Repeats.EXCLUDED)).containsExactly(0, 1);
    assertThat(split.warmInvestors(Repeats.COUNTED)).containsExactly(0, 1, 3);
  }

  @Test
  void refusesInvestorsOfOneSecurityEach() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeaveLastOut().splits(Purchases.of(row(0, 0, 1)), 1, 1))
        .withMessageContaining("train has 1 interactions and test has 0");
  }
}
