package io.bellwether.algorithms.evaluation;

import static io.bellwether.algorithms.evaluation.Purchases.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GlobalTimeTest {

  @Test
  void takesTheLastShareOfTheInteractionsForTest() {
    Interactions ten =
        Purchases.of(
            row(0, 0, 1),
            row(0, 1, 2),
            row(0, 2, 3),
            row(0, 3, 4),
            row(0, 4, 5),
            row(0, 5, 6),
            row(0, 6, 7),
            row(0, 7, 8),
            row(0, 8, 9),
            row(0, 9, 10));

    Split split = GlobalTime.byShare(0.2).splits(ten, 1, 10).getFirst();

    assertThat(split.test().rowColumns(0)).containsExactly(8, 9);
    assertThat(split.train().matrix().rowLength(0)).isEqualTo(8);
    assertThat(split.testShare()).isEqualTo(0.2);
    assertThat(split.description())
        .isEqualTo("train before 1970-01-01T00:00:09Z, test from then on");
  }

  @Test
  void keepsEqualMomentsTogetherAndNeitherSideEmpty() {
    // Given: nine at the first moment, the quantile among them, and one later
    long[][] rows = new long[10][];
    for (int at = 0; at < 9; at++) {
      rows[at] = row(0, at, 5);
    }
    rows[9] = row(0, 9, 6);
    // When
    Split split = GlobalTime.byShare(0.5).splits(Purchases.of(rows), 1, 10).getFirst();
    // Then
    assertThat(split.train().matrix().rowLength(0)).isEqualTo(9);
    assertThat(split.test().rowColumns(0)).containsExactly(9);
  }

  @Test
  void takesAllOfTheLastMomentWhereTheQuantileLiesInIt() {
    Interactions late = Purchases.of(row(0, 0, 1), row(0, 1, 9), row(0, 2, 9), row(0, 3, 9));

    Split split = GlobalTime.byShare(0.25).splits(late, 1, 4).getFirst();

    assertThat(split.test().rowColumns(0)).containsExactly(1, 2, 3);
  }

  @Test
  void refusesWhatCannotBePartedByTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(GlobalTime.byShare(0.2), row(0, 0, 3), row(0, 1, 3), row(0, 0, 3)))
        .withMessage(
            "all 3 interactions are at one moment, 1970-01-01T00:00:03Z: a split by time needs at"
                + " least 2 moments");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(GlobalTime.byShare(0.2), row(0, 0, 3)))
        .withMessage("there are 1 interactions, a split by time needs at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(GlobalTime.at(3), row(0, 0, 3), row(0, 1, 4)))
        .withMessageContaining("train has 0 interactions and test has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(GlobalTime.at(5), row(0, 0, 3), row(0, 1, 4)))
        .withMessageContaining("train has 2 interactions and test has 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(GlobalTime.at(4), row(0, 0, 3), row(0, 2, 4)))
        .withMessage("securities[1] is 2, must be at least 0 and below 2");
  }

  @Test
  void refusesAShareThatIsNone() {
    for (double share : new double[] {0, 1, -1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GlobalTime.byShare(share))
          .withMessage("share is " + share + ", must be above 0 and below 1");
    }
  }

  @Test
  void showsMomentsBeyondAllCalendarsAsNumbers() {
    assertThat(GlobalTime.at(Long.MAX_VALUE).description())
        .isEqualTo("by time, test from 9223372036854775807");
    assertThat(GlobalTime.byShare(0.2).description())
        .isEqualTo("by time, test is the last 20.00 % of the interactions");
  }

  private static void split(GlobalTime rule, long[]... rows) {
    rule.splits(Purchases.of(rows), 1, 2);
  }
}
