package io.bellwether.algorithms.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeSplitTest {

  private static final int MOMENT = 100;

  /** Investor 0 repeats and goes on, 1 stops, 2 begins late, 3 does nothing. */
  private static final Interactions ALL =
      new Interactions(
          new int[] {0, 0, 0, 0, 0, 1, 2, 2},
          new int[] {0, 0, 0, 1, 2, 1, 0, 0},
          new long[] {10, 99, 100, 150, 20, 30, 200, 300});

  private final TimeSplit split = TimeSplit.before(ALL, 4, 3, MOMENT);

  @Test
  void countsEarlierPurchasesInTrain() {
    assertThat(split.train().rowColumns(0)).containsExactly(0, 2);
    assertThat(split.train().get(0, 0)).isEqualTo(2f);
    assertThat(split.train().rowColumns(1)).containsExactly(1);
    assertThat(split.train().rowLength(2)).isZero();
  }

  @Test
  void keepsOnlyNewSecuritiesInTest() {
    assertThat(split.test().rowColumns(0)).containsExactly(1);
    assertThat(split.test().rowColumns(2)).containsExactly(0);
    assertThat(split.test().get(2, 0)).isEqualTo(2f);
    assertThat(split.excludedRepeatCount()).isEqualTo(1);
  }

  @Test
  void tellsInvestorsWithAndWithoutHistoryApart() {
    assertThat(split.warmInvestors()).containsExactly(0);
    assertThat(split.investorsWithoutHistory()).isEqualTo(1);
  }

  @Test
  void keepsTheShapeWhenOneSideIsEmpty() {
    TimeSplit allLater = TimeSplit.before(ALL, 4, 3, Long.MIN_VALUE);

    assertThat(allLater.train().nonZeroCount()).isZero();
    assertThat(allLater.train().rowCount()).isEqualTo(4);
    assertThat(allLater.test().columnCount()).isEqualTo(3);
    assertThat(allLater.excludedRepeatCount()).isZero();
  }

  @Test
  void refusesIndicesThatDoNotFitTheCounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSplit.before(ALL, 2, 3, MOMENT))
        .withMessageContaining("is 2, must be at least 0 and below 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSplit.before(ALL, 4, 2, MOMENT))
        .withMessageContaining("is 2, must be at least 0 and below 2");
  }

  @Test
  void refusesColumnsOfUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interactions(new int[1], new int[2], new long[3]))
        .withMessageContaining("1 investors, 2 securities, 3 epochSeconds");
  }
}
